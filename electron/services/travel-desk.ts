// Where services ask the travelling thread of the space that is open about a kept rehearsal. Failures come out as
// refusals.

import type { AnswerOf, QuestionOf, TravelAsk } from "../simulation/travel/travel-asks.ts";
import type { About } from "../simulation/travel/travel-message.ts";
import { TravelThread } from "../simulation/travel/travel-thread.ts";
import { askedValue, type AskedWords } from "./asked-value.ts";
import type { CurrentSpace } from "./current-space.ts";
import type { Log } from "./implementer.ts";
import { refused } from "./refusal-wording.ts";
import { SpaceThreads } from "./space-threads.ts";

const words = {
  thread: "travelling",
  stopped: "Looking through the rehearsal was stopped.",
  failed: {
    kind: "travelFailed",
    happened: "Looking through the rehearsal ended early, by a mistake in Rehearse.",
  },
};

export class TravelDesk {
  readonly #words: AskedWords;
  readonly #threads: SpaceThreads<TravelThread>;

  constructor(current: CurrentSpace, log: Log) {
    this.#words = { ...words, log };
    this.#threads = new SpaceThreads(current, (path) => new TravelThread(path));
  }

  /** Throws Refused, "notFound" where the rehearsal is gone. Aborting the signal ends the work soon. */
  async ask<A extends TravelAsk>(
    ask: A,
    question: About<QuestionOf<A>>,
    signal?: AbortSignal,
  ): Promise<AnswerOf<A>> {
    const reply = askedValue(await this.#threads.current.ask(ask, question, signal), this.#words);
    if (reply.kind === "gone") throw refused({ kind: "notFound", what: "rehearsal" });
    return reply.answer;
  }

  /** Makes ready what a window will ask for, while nobody waits for it. */
  warmUp(rehearsal: number): void {
    // Whatever comes of it: who asks later is told.
    void this.#threads.current.ask("warmUp", { rehearsal });
  }
}
