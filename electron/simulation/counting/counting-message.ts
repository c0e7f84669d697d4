// What the counting thread and whoever started it say to each other.

import type { SpaceError } from "../../space/space-error.ts";
import type { AnswerOf, Asked, CountingAsk } from "./counting-question.ts";

export interface CountingThreadSettings {
  readonly spacePath: string;
  /** For opened chunks, what was made from them left out. */
  readonly cacheBytes: number;
}

/** Numbered by whoever asks; the answer bears the same number. */
export type NumberedQuestion = Asked & {
  readonly run: number;
  /** One Int32: not 0 once nobody waits for the answer any more. Read between any two chunks. */
  readonly cancelled: SharedArrayBuffer;
};

export type CountingOutcome<Answer = AnswerOf<CountingAsk>> =
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "cancelled" }
  | { readonly kind: "spaceFailed"; readonly error: SpaceError }
  /** A bug: what it said, for a report. The thread goes on. */
  | { readonly kind: "failed"; readonly message: string };

export interface CountingMessage {
  readonly run: number;
  readonly outcome: CountingOutcome;
}
