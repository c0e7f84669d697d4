// The thread that rehearses, seen from the one that answers windows.

import { Worker } from "node:worker_threads";
import { assertNever } from "../../../shared/base/assert.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { workerEntry } from "../../base/worker-entry.ts";
import type { PackedRehearsal } from "../../simulation/pack-rehearsal.ts";
import type { SimulationError } from "../../simulation/simulation-error.ts";
import type {
  RehearsalJob,
  RehearsalOrder,
  RehearsalReport,
  RehearsingThreadSettings,
  StageDone,
} from "./rehearsal-job.ts";

export type RehearsalOutcome = Result<PackedRehearsal, SimulationError>;

interface Following {
  readonly signal: AbortSignal;
  /** About ten times a second. */
  readonly onDone: (done: StageDone) => void;
}

interface Waiting {
  readonly onDone: (done: StageDone) => void;
  readonly resolve: (outcome: RehearsalOutcome) => void;
}

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

  /** Never rejects. Jobs wait for each other. */
  rehearse(job: RehearsalJob, { signal, onDone }: Following): Promise<RehearsalOutcome> {
    if (this.#end !== undefined) return Promise.resolve(failed(this.#end));
    const number = this.#jobs++;
    this.#order({ kind: "rehearse", number, job });
    const cancel = (): void => this.#order({ kind: "cancel", number });
    signal.addEventListener("abort", cancel, { once: true });
    if (signal.aborted) cancel();
    return new Promise<RehearsalOutcome>((resolve) => this.#waiting.set(number, { onDone, resolve })).finally(
      () => signal.removeEventListener("abort", cancel),
    );
  }

  /** Ends it at once, whatever it is working on. */
  async stop(): Promise<void> {
    await this.#worker.terminate();
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
    waiting?.resolve(outcomeOf(report));
  }

  #finish(words: string): void {
    this.#end ??= words;
    for (const { resolve } of this.#waiting.values()) resolve(failed(this.#end));
    this.#waiting.clear();
  }
}

function outcomeOf(report: Exclude<RehearsalReport, { readonly kind: "progress" }>): RehearsalOutcome {
  switch (report.kind) {
    case "rehearsed":
      return ok(report.packed);
    case "failed":
      return err(report.error);
    default:
      return assertNever(report);
  }
}

const failed = (message: string): RehearsalOutcome => err({ kind: "workerFailed", message });
