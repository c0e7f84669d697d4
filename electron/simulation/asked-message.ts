// What a thread that answers questions about a space, and whoever started it, say to each other.

import type { SpaceError } from "../space/space-error.ts";

/** One kind of question and its answer: plain values that can be sent between threads. */
export interface Exchange<Question, Answer> {
  readonly question: Question;
  readonly answer: Answer;
}

/** By what is asked. */
export type ExchangeTable<Table> = { readonly [Ask in keyof Table]: Exchange<unknown, unknown> };

/** What the thread is started with. */
export interface AskedThreadSettings {
  readonly spacePath: string;
  /** For what it keeps open from one question to the next, what was made from that left out. */
  readonly cacheBytes: number;
}

/** Said to the thread in place of a question: it closes its space and ends, once what it answers is answered. */
export const endThread = "end";

/** Numbered by whoever asks; the answer bears the same number. */
export interface NumberedQuestion {
  readonly run: number;
  /** What is asked, and the question that belongs to it. */
  readonly ask: string;
  readonly question: unknown;
  /** One Int32: not 0 once nobody waits for the answer any more. */
  readonly cancelled: SharedArrayBuffer;
}

export type AskedOutcome<Answer = unknown> =
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "cancelled" }
  | { readonly kind: "spaceFailed"; readonly error: SpaceError }
  /** A bug: what it said, for a report. The thread goes on. */
  | { readonly kind: "failed"; readonly message: string };

export interface AskedMessage {
  readonly run: number;
  readonly outcome: AskedOutcome;
}
