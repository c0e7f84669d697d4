// One worker thread of rehearsals, seen from the thread that started it. It works on one task after the other and
// lives until it is stopped, or fails.

import { Worker } from "node:worker_threads";
import { assertNever } from "../../shared/base/assert.ts";
import { err, ok, type Result } from "../../shared/base/result.ts";
import { workerEntry } from "../base/worker-entry.ts";
import type { ChunkResult, RehearsalTotals } from "./chunk-rehearser.ts";
import type { SimulationError } from "./simulation-error.ts";
import type {
  NumberedTask,
  ThreadSettings,
  WorkerEnding,
  WorkerMessage,
  WorkerTask,
} from "./worker-message.ts";

export type ThreadOutcome = Result<RehearsalTotals, SimulationError>;

interface Assignment {
  readonly onResult: (result: ChunkResult) => void;
  readonly resolve: (outcome: ThreadOutcome) => void;
}

export class RehearsalThread {
  readonly #path: string;
  readonly #worker: Worker;
  readonly #assignments = new Map<number, Assignment>();
  #runs = 0;
  #isReady = false;
  #hasFailed = false;
  /** What it said last, where it has ended. */
  #end: string | undefined;

  constructor(settings: ThreadSettings) {
    this.#path = settings.spacePath;
    this.#worker = new Worker(workerEntry("simulation", import.meta.url), { workerData: settings });
    this.#worker.on("message", (message: WorkerMessage) => this.#hear(message));
    this.#worker.on("error", (error) => this.#finish(error.stack ?? String(error)));
    this.#worker.on("messageerror", (error) => this.#finish(String(error)));
    // The last word, where no other came: a thread that vanished must not be waited for.
    this.#worker.on("exit", (code) => this.#finish(`it ended with code ${code} before its work`));
  }

  /** Whether it has started and begins a task at once. */
  get isReady(): boolean {
    return this.#isReady && this.isUsable;
  }

  /** False once it has ended, or has failed a task: its space may not be the one at its path any more. */
  get isUsable(): boolean {
    return this.#end === undefined && !this.#hasFailed;
  }

  /** Resolves when the thread is done with this task, in whatever way; never rejects. Tasks wait for each other. */
  rehearse(task: WorkerTask, onResult: (result: ChunkResult) => void): Promise<ThreadOutcome> {
    if (this.#end !== undefined) return Promise.resolve(failed(this.#end));
    const run = this.#runs++;
    const numbered: NumberedTask = { ...task, run };
    this.#worker.postMessage(numbered);
    return new Promise((resolve) => this.#assignments.set(run, { onResult, resolve }));
  }

  /** Ends it at once. */
  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #hear(message: WorkerMessage): void {
    if (message.kind === "ready") {
      this.#isReady = true;
      return;
    }
    const { run, answer } = message;
    const assignment = this.#assignments.get(run);
    if (answer.kind === "rehearsed") return assignment?.onResult(answer.result);
    this.#assignments.delete(run);
    const outcome = outcomeOf(answer, this.#path);
    this.#hasFailed ||= !outcome.ok;
    assignment?.resolve(outcome);
  }

  #finish(words: string): void {
    this.#end ??= words;
    for (const { resolve } of this.#assignments.values()) resolve(failed(this.#end));
    this.#assignments.clear();
  }
}

function outcomeOf(ending: WorkerEnding, path: string): ThreadOutcome {
  switch (ending.kind) {
    case "finished":
      return ok(ending.totals);
    case "spaceFailed":
      return err({ kind: "space", error: ending.error });
    case "spaceChanged":
      return err({ kind: "spaceChanged", path });
    default:
      return assertNever(ending);
  }
}

const failed = (message: string): ThreadOutcome => err({ kind: "workerFailed", message });
