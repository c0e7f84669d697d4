// One worker thread of a rehearsal, seen from the thread that started it.

import { Worker } from "node:worker_threads";
import { assertNever } from "../../shared/base/assert.ts";
import { err, ok, type Result } from "../../shared/base/result.ts";
import { workerEntry } from "../base/worker-entry.ts";
import type { ChunkResult, RehearsalTotals } from "./chunk-rehearser.ts";
import type { SimulationError } from "./simulation-error.ts";
import type { WorkerMessage, WorkerTask } from "./worker-message.ts";

export interface RehearsalThread {
  /** Resolves when the thread has ended, in whatever way; never rejects. */
  readonly outcome: Promise<Result<RehearsalTotals, SimulationError>>;
  /** Ends it at once. */
  stop(): Promise<void>;
}

export function startThread(given: WorkerTask, onResult: (result: ChunkResult) => void): RehearsalThread {
  const worker = new Worker(workerEntry("simulation", import.meta.url), { workerData: given });
  const outcome = new Promise<Result<RehearsalTotals, SimulationError>>((resolve) => {
    worker.on("message", (message: WorkerMessage) => {
      if (message.kind === "rehearsed") onResult(message.result);
      else resolve(endOf(message, given.spacePath));
    });
    worker.on("error", (error) => resolve(failed(error.stack ?? String(error))));
    worker.on("messageerror", (error) => resolve(failed(String(error))));
    // The last word, where no other came: a thread that vanished must not be waited for.
    worker.on("exit", (code) => resolve(failed(`it ended with code ${code} before its work`)));
  });
  return {
    outcome,
    stop: async () => {
      await worker.terminate();
    },
  };
}

type Ending = Exclude<WorkerMessage, { readonly kind: "rehearsed" }>;

function endOf(message: Ending, path: string): Result<RehearsalTotals, SimulationError> {
  switch (message.kind) {
    case "finished":
      return ok(message.totals);
    case "spaceFailed":
      return err({ kind: "space", error: message.error });
    case "spaceChanged":
      return err({ kind: "spaceChanged", path });
    default:
      return assertNever(message);
  }
}

const failed = (message: string): Result<never, SimulationError> => err({ kind: "workerFailed", message });
