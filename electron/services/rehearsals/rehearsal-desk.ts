// Rehearsals that run: at most one of a journey at a time, each followed by all windows. What is kept is kept whole,
// and what is cancelled, or fails, leaves nothing behind.

import { availableParallelism } from "node:os";
import type { RehearsalSetup } from "../../../shared/api/cohort.ts";
import type { RehearsalProgress } from "../../../shared/api/rehearsal-contract.ts";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import { assertNever } from "../../../shared/base/assert.ts";
import type { SimulationError } from "../../simulation/simulation-error.ts";
import type { CountTask } from "../../simulation/what-if/count-changed-journey.ts";
import type { WhatIfJob } from "../../simulation/what-if/play-what-if.ts";
import type { Space } from "../../space/space.ts";
import type { ChangeHub } from "../change-hub.ts";
import type { CurrentSpace } from "../current-space.ts";
import { framesOf } from "../frames-of.ts";
import { dataRefused } from "../imports/data-refusal.ts";
import type { Log } from "../implementer.ts";
import { refused } from "../refusal-wording.ts";
import { Refused } from "../refused.ts";
import { spaceRefusal } from "../space-value.ts";
import { type ChosenPeople, chosenPeople, type PeopleDesks } from "./chosen-people.ts";
import { keepRehearsal } from "./keep-rehearsal.ts";
import type { RehearsalJob } from "./rehearsal-job.ts";
import { rehearsalJob, withPeople } from "./rehearsal-job-of.ts";
import { type PeopleKind, RehearsalRates } from "./rehearsal-rates.ts";
import { type Following, type RehearsalOutcome, RehearsingThread } from "./rehearsing-thread.ts";
import { type RunStage, partDone } from "./run-stages.ts";

export interface WantedRehearsal {
  readonly journey: string;
  /** Both are asked for inside a read of the space. */
  readonly setup: (space: Space) => RehearsalSetup;
  readonly name: (space: Space) => string;
  /** Who takes part, where that is known already; else it is looked up from the setup. */
  readonly chosen?: (space: Space) => ChosenPeople;
}

export interface WantedWhatIf {
  readonly journey: string;
  /** Of the journey. */
  readonly name: string;
  /** Who takes part, about, for progress. */
  readonly people: number;
  readonly job: WhatIfJob;
}

interface RunningRehearsal {
  readonly journey: string;
  readonly space: Space;
  readonly name: string;
  readonly controller: AbortController;
  readonly startedMs: number;
  /** Settles with it, and never rejects. */
  ended: Promise<unknown>;
  done: number;
  people: number;
}

interface DeskParts {
  readonly current: CurrentSpace;
  readonly hub: ChangeHub;
  readonly log: Log;
  readonly now: () => number;
  readonly people: PeopleDesks;
}

export class RehearsalDesk {
  readonly rates = new RehearsalRates();
  readonly #parts: DeskParts;
  readonly #running = new Map<string, RunningRehearsal>();
  /** What keeps rehearsals from running, in words. */
  #withheld: string | undefined;
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
  async run(wanted: WantedRehearsal): Promise<number> {
    const { current, now } = this.#parts;
    const { journey } = wanted;
    current.assertWritable();
    const { job, setup, chosen } = current.read((space) => {
      const setup = wanted.setup(space);
      const job = rehearsalJob(space, { journey, setup, name: wanted.name(space), nowMs: now() });
      return { job, setup, chosen: wanted.chosen?.(space) };
    });
    const running = this.#begin(journey, job.task.journey.name);
    return this.#followed(running, this.#rehearse(job, running, chosen ?? setup));
  }

  /** As run, of a what-if that was checked. */
  async playOn({ journey, name, people, job }: WantedWhatIf): Promise<number> {
    this.#parts.current.assertWritable();
    const running = this.#begin(journey, name);
    const thread = this.#threadOf(running.space);
    const rehearsed = this.#kept(running, { kind: "stored", people }, (following) =>
      thread.playOn(job, following),
    );
    return this.#followed(running, rehearsed);
  }

  /** The counts of a kept rehearsal under a changed journey, while others may run. Throws Refused. */
  async count(task: CountTask, signal: AbortSignal): Promise<InstantCounts> {
    const { name } = task.journey;
    const thread = this.#threadOf(this.#parts.current.space);
    const counted = await thread.count(task, { signal, onDone: () => undefined });
    if (!counted.ok) throw this.#refusalOf(counted.error, name);
    return counted.value;
  }

  async #followed(running: RunningRehearsal, kept: Promise<number>): Promise<number> {
    const { journey } = running;
    running.ended = kept.catch(() => undefined);
    try {
      return await kept;
    } finally {
      this.#running.delete(journey);
      this.#parts.hub.tell({ kind: "rehearsal", journey, done: null });
    }
  }

  /** Where none runs, there is nothing to do. */
  cancel(journey: string): void {
    const running = this.#running.get(journey);
    running?.controller.abort(refused({ kind: "cancelled", name: running.name }));
  }

  /** While `work` runs no rehearsal does: those that run are cancelled, others are refused with what is `doing`. */
  async without<T>(doing: string, work: () => Promise<T>): Promise<T> {
    this.#withheld = doing;
    try {
      const running = [...this.#running.values()];
      for (const { journey } of running) this.cancel(journey);
      await Promise.all(running.map(({ ended }) => ended));
      return await work();
    } finally {
      this.#withheld = undefined;
    }
  }

  #begin(journey: string, name: string): RunningRehearsal {
    if (this.#withheld !== undefined) throw dataRefused({ kind: "working", work: this.#withheld });
    if (this.#running.has(journey)) throw refused({ kind: "running", name });
    const { space } = this.#parts.current;
    const controller = new AbortController();
    const startedMs = performance.now();
    const ended = Promise.resolve();
    const running = { journey, space, name, controller, startedMs, ended, done: 0, people: 0 };
    this.#running.set(journey, running);
    this.#tell(running, { people: 0, ofPeople: 0 });
    return running;
  }

  async #rehearse(
    job: RehearsalJob,
    running: RunningRehearsal,
    asked: ChosenPeople | RehearsalSetup,
  ): Promise<number> {
    const { signal } = running.controller;
    const chosen = "cohort" in asked ? await this.#choose(job, asked, signal) : asked;
    const kind = chosen.generated === null ? "stored" : "madeUp";
    const thread = this.#threadOf(running.space);
    const given = { kind, people: chosen.people } as const;
    const id = await this.#kept(running, given, (following) =>
      thread.rehearse(withPeople(job, chosen), following),
    );
    const durationMs = performance.now() - running.startedMs;
    // A few personas tell nothing of how long many people take.
    if (chosen.personas === null) this.rates.add(kind, { messages: chosen.messages, durationMs });
    return id;
  }

  /** Follows what the thread does, and keeps what comes out. */
  async #kept(
    running: RunningRehearsal,
    { kind, people: ofPeople }: { readonly kind: PeopleKind; readonly people: number },
    work: (following: Following) => Promise<RehearsalOutcome>,
  ): Promise<number> {
    const { signal } = running.controller;
    const follow = (stage: RunStage, part: number): void => {
      running.done = Math.max(running.done, partDone(kind, stage, part));
      const people = stage === "people" ? Math.floor(part * ofPeople) : ofPeople;
      running.people = Math.max(running.people, people);
      this.#tell(running, { people: running.people, ofPeople });
    };
    follow("people", 0);
    const outcome = await work({ signal, onDone: ({ stage, part }) => follow(stage, part) });
    signal.throwIfAborted();
    if (!outcome.ok) throw this.#refusalOf(outcome.error, running.name);
    return keepRehearsal(running.space, outcome.value, { signal, onPart: (part) => follow("keeping", part) });
  }

  async #choose(job: RehearsalJob, setup: RehearsalSetup, signal: AbortSignal): Promise<ChosenPeople> {
    try {
      return await chosenPeople(this.#parts.people, { setup, definitions: job.task.definitions, signal });
    } catch (thrown) {
      // What was cancelled is said to be the rehearsal, not the counting of its people.
      signal.throwIfAborted();
      throw thrown;
    }
  }

  #tell(running: RunningRehearsal, counts: Omit<RehearsalProgress, "elapsedMs">): void {
    const { journey, done, startedMs } = running;
    if (this.#running.get(journey) !== running) return;
    const progress = { ...counts, elapsedMs: Math.round(performance.now() - startedMs) };
    this.#parts.hub.tell({ kind: "rehearsal", journey, done, progress });
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
