// Entry of an import's worker thread: tasks come in over a port, answers go back. A counter in shared memory
// wakes an importing thread that waits without an event loop, inside a transaction.

import { workerData } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import type { ImportAnswer, ImportTask } from "./import-task.ts";
import { ImportWorkerTasks } from "./import-worker-tasks.ts";
import type { ProtectionRules } from "./protection/protection-rules.ts";

export interface ImportWorkerData {
  readonly port: MessagePort;
  /** Counts the answers of all workers. */
  readonly answered: Int32Array;
  readonly protection?: ProtectionRules;
}

const { port, answered, protection } = workerData as ImportWorkerData;
const tasks = new ImportWorkerTasks(protection);

port.on("message", (task: ImportTask) => {
  const answer = attempt(task);
  port.postMessage(answer);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
});

function attempt(task: ImportTask): ImportAnswer {
  try {
    return tasks.answer(task);
  } catch (thrown) {
    return {
      kind: "failed",
      stack: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
    };
  }
}
