// Where services ask the counting thread of the space that is open. Failures come out as refusals.

import type { Refusal } from "../../shared/api/refusal.ts";
import { assertNever } from "../../shared/base/assert.ts";
import { CountingThread } from "../simulation/counting/counting-thread.ts";
import type { AnswerOf, CountingAsk, QuestionOf } from "../simulation/counting/counting-question.ts";
import type { Kind } from "../simulation/counting/people-chunk.ts";
import type { SimulationError } from "../simulation/simulation-error.ts";
import type { Space } from "../space/space.ts";
import type { CurrentSpace } from "./current-space.ts";
import { Refused } from "./refused.ts";
import { spaceRefusal } from "./space-value.ts";

export class CountingDesk {
  readonly #current: CurrentSpace;
  readonly #threads = new Map<Space, CountingThread>();
  readonly #warmed = new WeakSet<Space>();

  constructor(current: CurrentSpace) {
    this.#current = current;
    current.beforeLeaving(async (space) => {
      const thread = this.#threads.get(space);
      this.#threads.delete(space);
      await thread?.close();
    });
  }

  /** Throws Refused. Aborting the signal ends the work within a few milliseconds. */
  async ask<A extends CountingAsk>(
    ask: A,
    question: QuestionOf<A>,
    signal: AbortSignal | undefined,
  ): Promise<AnswerOf<A>> {
    const answer = await this.#thread(this.#current.space).ask(ask, question, signal);
    if (answer.ok) return answer.value;
    throw new Refused(refusalOf(answer.error));
  }

  /** Opens what questions about these events need, while nobody asks. Once for a space. */
  warmUp(kinds: readonly Kind[]): void {
    const { space } = this.#current;
    if (this.#warmed.has(space)) return;
    this.#warmed.add(space);
    // Whatever comes of it: who asks later is told.
    void this.#thread(space).ask("warmUp", { kinds });
  }

  #thread(space: Space): CountingThread {
    let thread = this.#threads.get(space);
    if (thread === undefined) this.#threads.set(space, (thread = new CountingThread(space.path)));
    return thread;
  }
}

function refusalOf(error: SimulationError): Refusal {
  const kept = "Nothing was changed.";
  switch (error.kind) {
    case "space":
      return spaceRefusal(error.error);
    case "cancelled":
      return { kind: error.kind, happened: "Counting was stopped.", kept, remedy: "Ask again." };
    case "spaceChanged":
      return {
        kind: error.kind,
        happened: "Another program changed the people of this space while they were counted.",
        kept,
        remedy: "Ask again.",
      };
    case "workerFailed":
      return {
        kind: "countingFailed",
        happened: "Counting ended early, by a mistake in Rehearse.",
        kept,
        remedy: "Ask again; if it happens again, please report it.",
      };
    default:
      return assertNever(error);
  }
}
