// Rehearsals that run: at most one of a journey at a time, each followed by all windows. What is kept is kept whole,
// and what is cancelled, or fails, leaves nothing behind.

import { availableParallelism } from "node:os";
import { assertNever } from "../../../shared/base/assert.ts";
import type { SimulationError } from "../../simulation/simulation-error.ts";
import type { Space } from "../../space/space.ts";
import type { ChangeHub } from "../change-hub.ts";
import type { CurrentSpace } from "../current-space.ts";
import { framesOf } from "../frames-of.ts";
import type { Log } from "../implementer.ts";
import { refused } from "../refusal-wording.ts";
import { Refused } from "../refused.ts";
import { spaceRefusal } from "../space-value.ts";
import { keepRehearsal } from "./keep-rehearsal.ts";
import type { RehearsalJob } from "./rehearsal-job.ts";
import { rehearsalJob } from "./rehearsal-job-of.ts";
import { RehearsingThread } from "./rehearsing-thread.ts";

interface RunningRehearsal {
  readonly space: Space;
  readonly name: string;
  readonly controller: AbortController;
  /** Settles with it, and never rejects. */
  ended: Promise<unknown>;
  done: number;
}

interface DeskParts {
  readonly current: CurrentSpace;
  readonly hub: ChangeHub;
  readonly log: Log;
  readonly now: () => number;
}

export class RehearsalDesk {
  readonly #parts: DeskParts;
  readonly #running = new Map<string, RunningRehearsal>();
  #thread: { readonly space: Space; readonly thread: RehearsingThread } | undefined;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    parts.current.beforeLeaving((space) => this.#leave(space));
  }

  /** The part that is done, 0 … 1; null where none of this journey runs. */
  runningPart(journey: string): number | null {
    return this.#running.get(journey)?.done ?? null;
  }

  /** The id of the kept rehearsal. Throws Refused. */
  async run(journey: string): Promise<number> {
    const { current, hub, now } = this.#parts;
    current.assertWritable();
    const job = current.read((space) => rehearsalJob(space, journey, now()));
    const { name } = job.task.journey;
    if (this.#running.has(journey)) throw refused({ kind: "running", name });
    const controller = new AbortController();
    const running: RunningRehearsal = {
      space: current.space,
      name,
      controller,
      ended: Promise.resolve(),
      done: 0,
    };
    this.#running.set(journey, running);
    this.#follow(journey, 0);
    const kept = this.#rehearse(job, running, (done) => this.#follow(journey, done));
    running.ended = kept.catch(() => undefined);
    try {
      return await kept;
    } finally {
      this.#running.delete(journey);
      hub.tell({ kind: "rehearsal", journey, done: null });
    }
  }

  /** Where none runs, there is nothing to do. */
  cancel(journey: string): void {
    const running = this.#running.get(journey);
    running?.controller.abort(refused({ kind: "cancelled", name: running.name }));
  }

  async #rehearse(
    job: RehearsalJob,
    { space, name, controller: { signal } }: RunningRehearsal,
    onDone: (done: number) => void,
  ): Promise<number> {
    const outcome = await this.#threadOf(space).rehearse(job, { signal, onDone });
    signal.throwIfAborted();
    if (!outcome.ok) throw this.#refusalOf(outcome.error, name);
    return keepRehearsal(space, outcome.value, signal);
  }

  #follow(journey: string, done: number): void {
    const running = this.#running.get(journey);
    if (running === undefined) return;
    running.done = done;
    this.#parts.hub.tell({ kind: "rehearsal", journey, done });
  }

  #refusalOf(error: SimulationError, name: string): Refused {
    switch (error.kind) {
      case "cancelled":
        return refused({ kind: "cancelled", name });
      case "space":
        return new Refused(spaceRefusal(error.error));
      case "spaceChanged":
        return refused({ kind: "spaceChanged" });
      case "workerFailed":
        this.#parts.log(`rehearsal.run failed\n${framesOf(error.message)}`);
        return refused({ kind: "rehearsalFailed", name });
      default:
        return assertNever(error);
    }
  }

  #threadOf(space: Space): RehearsingThread {
    const known = this.#thread;
    if (known?.space === space && known.thread.isUsable) return known.thread;
    const thread = new RehearsingThread({ spacePath: space.path, workers: availableParallelism() });
    this.#thread = { space, thread };
    return thread;
  }

  async #leave(space: Space): Promise<void> {
    for (const [journey, running] of this.#running) if (running.space === space) this.cancel(journey);
    const known = this.#thread;
    if (known?.space === space) {
      this.#thread = undefined;
      await known.thread.stop();
    }
    await Promise.all([...this.#running.values()].map(({ ended }) => ended));
  }
}
