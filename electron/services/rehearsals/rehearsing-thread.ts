// The thread that rehearses, seen from the one that answers windows.

import { Worker } from "node:worker_threads";
import { assert } from "../../../shared/base/assert.ts";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { workerEntry } from "../../base/worker-entry.ts";
import type { PackedRehearsal } from "../../simulation/pack-rehearsal.ts";
import type { SimulationError } from "../../simulation/simulation-error.ts";
import type { CountTask } from "../../simulation/what-if/count-changed-journey.ts";
import type { WhatIfJob } from "../../simulation/what-if/play-what-if.ts";
import type {
  RehearsalJob,
  RehearsalOrder,
  RehearsalReport,
  RehearsalWork,
  RehearsingThreadSettings,
  StageDone,
} from "./rehearsal-job.ts";

export type RehearsalOutcome = Result<PackedRehearsal, SimulationError>;

export interface Following {
  readonly signal: AbortSignal;
  /** About ten times a second. */
  readonly onDone: (done: StageDone) => void;
}

interface Waiting {
  readonly onDone: (done: StageDone) => void;
  readonly resolve: (report: FinalReport) => void;
}

/** What ends a piece of work. */
type FinalReport = DistributedOmit<Exclude<RehearsalReport, { readonly kind: "progress" }>, "number">;
type DistributedOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

export class RehearsingThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #jobs = 0;
  /** What it said last, where it has ended. */
  #end: string | undefined;

  constructor(settings: RehearsingThreadSettings) {
    this.#worker = new Worker(workerEntry("rehearsal", import.meta.url), { workerData: settings });
    this.#worker.on("message", (report: RehearsalReport) => this.#hear(report));
    this.#worker.on("error", (error) => this.#finish(error.stack ?? String(error)));
    this.#worker.on("messageerror", (error) => this.#finish(String(error)));
    this.#worker.on("exit", (code) => this.#finish(`it ended with code ${code} before its work`));
  }

  /** False once it has ended, in whatever way. */
  get isUsable(): boolean {
    return this.#end === undefined;
  }

  /** Never rejects. Work waits for each other; so below. */
  async rehearse(job: RehearsalJob, following: Following): Promise<RehearsalOutcome> {
    return packedOf(await this.#work({ kind: "rehearse", job }, following));
  }

  async playOn(job: WhatIfJob, following: Following): Promise<RehearsalOutcome> {
    return packedOf(await this.#work({ kind: "whatIf", job }, following));
  }

  async count(task: CountTask, following: Following): Promise<Result<InstantCounts, SimulationError>> {
    const report = await this.#work({ kind: "count", task }, following);
    if (report.kind === "failed") return err(report.error);
    assert(report.kind === "counted", "whoever asks for counts is told counts");
    return ok(report.counts);
  }

  /** Ends it at once, whatever it is working on. */
  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #work(work: RehearsalWork, { signal, onDone }: Following): Promise<FinalReport> {
    if (this.#end !== undefined) return Promise.resolve(failed(this.#end));
    const number = this.#jobs++;
    this.#order({ kind: "work", number, work });
    // Said at once: the thread hears of it when its piece of work is done, and what it says then is not waited for.
    const cancel = (): void => {
      this.#order({ kind: "cancel", number });
      this.#hear({ kind: "failed", error: { kind: "cancelled" }, number });
    };
    const ended = new Promise<FinalReport>((resolve) => this.#waiting.set(number, { onDone, resolve }));
    signal.addEventListener("abort", cancel, { once: true });
    if (signal.aborted) cancel();
    return ended.finally(() => signal.removeEventListener("abort", cancel));
  }

  #order(order: RehearsalOrder): void {
    this.#worker.postMessage(order);
  }

  #hear(report: RehearsalReport): void {
    const waiting = this.#waiting.get(report.number);
    if (report.kind === "progress") {
      waiting?.onDone(report);
      return;
    }
    this.#waiting.delete(report.number);
    waiting?.resolve(report);
  }

  #finish(words: string): void {
    this.#end ??= words;
    for (const { resolve } of this.#waiting.values()) resolve(failed(this.#end));
    this.#waiting.clear();
  }
}

function packedOf(report: FinalReport): RehearsalOutcome {
  if (report.kind === "failed") return err(report.error);
  assert(report.kind === "rehearsed", "whoever asks for a rehearsal is told one");
  return ok(report.packed);
}

const failed = (message: string): FinalReport => ({
  kind: "failed",
  error: { kind: "workerFailed", message },
});
