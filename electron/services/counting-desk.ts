// Where services ask the counting thread of the space that is open. Failures come out as refusals.

import { CountingThread } from "../simulation/counting/counting-thread.ts";
import type { AnswerOf, CountingAsk, QuestionOf } from "../simulation/counting/counting-question.ts";
import type { Kind } from "../simulation/counting/people-chunk.ts";
import type { Space } from "../space/space.ts";
import { askedValue, type AskedWords } from "./asked-value.ts";
import type { CurrentSpace } from "./current-space.ts";
import type { Log } from "./implementer.ts";
import { SpaceThreads } from "./space-threads.ts";

const words = {
  thread: "counting",
  stopped: "Counting was stopped.",
  failed: { kind: "countingFailed", happened: "Counting ended early, by a mistake in Rehearse." },
};

export class CountingDesk {
  readonly #current: CurrentSpace;
  readonly #words: AskedWords;
  readonly #threads: SpaceThreads<CountingThread>;
  readonly #warmed = new WeakSet<Space>();

  constructor(current: CurrentSpace, log: Log) {
    this.#words = { ...words, log };
    this.#current = current;
    this.#threads = new SpaceThreads(current, (path) => new CountingThread(path));
  }

  /** Throws Refused. Aborting the signal ends the work within a few milliseconds. */
  async ask<A extends CountingAsk>(
    ask: A,
    question: QuestionOf<A>,
    signal: AbortSignal | undefined,
  ): Promise<AnswerOf<A>> {
    return askedValue(await this.#threads.current.ask(ask, question, signal), this.#words);
  }

  /** Opens what questions about these events need, while nobody asks. Once for a space. */
  warmUp(kinds: readonly Kind[]): void {
    const { space } = this.#current;
    if (this.#warmed.has(space)) return;
    this.#warmed.add(space);
    // Whatever comes of it: who asks later is told.
    void this.#threads.current.ask("warmUp", { kinds });
  }
}
