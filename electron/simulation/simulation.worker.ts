// A thread of rehearsals: opens the space for itself, read-only, and for each task takes chunks until none is left.
// It ends when it is stopped. A bug ends it with an error event, which rehearsal-thread.ts reports.

import { parentPort, workerData } from "node:worker_threads";
import { assert } from "../../shared/base/assert.ts";
import { compilePlan } from "../../shared/engine/plan.ts";
import type { RehearsalRecords } from "../../shared/rehearsal/rehearsal-records.ts";
import { openSpace } from "../space/open-space.ts";
import type { Space } from "../space/space.ts";
import { ChunkCache } from "./chunk-cache.ts";
import { ChunkQueue } from "./chunk-queue.ts";
import { ChunkRehearser } from "./chunk-rehearser.ts";
import type { ChunkResult } from "./chunk-rehearser.ts";
import { spaceSource } from "./chunk-source.ts";
import type { RehearsalTask } from "./rehearsal-task.ts";
import { SavedRehearsal } from "./saved-rehearsal.ts";
import { pastRecords } from "./what-if/past-records.ts";
import type { NumberedTask, ThreadSettings, WorkerEnding, WorkerMessage } from "./worker-message.ts";

const port = parentPort;
assert(port !== null, "this module is the entry of a worker thread");

const say = (message: WorkerMessage, transfer: readonly ArrayBuffer[] = []): void =>
  port.postMessage(message, [...transfer]);

const { spacePath, cacheBytes } = workerData as ThreadSettings;
const opened = openSpace(spacePath, { mode: "readOnly" });
const cache = new ChunkCache(cacheBytes);

port.on("message", (given: NumberedTask) => say({ kind: "answer", run: given.run, answer: work(given) }));
say({ kind: "ready" });

/** One read of the space from the first chunk to the last: what is imported meanwhile is not seen. */
function work(given: NumberedTask): WorkerEnding {
  if (!opened.ok) return { kind: "spaceFailed", error: opened.error };
  const space = opened.value;
  const done = space.read(() => rehearse(space, given));
  return done.ok ? done.value : { kind: "spaceFailed", error: done.error };
}

function rehearse(space: Space, { run, chunkIds, queue: state, task }: NumberedTask): WorkerEnding {
  const chunks = space.messages.listChunks();
  if (chunks.length !== chunkIds.length || chunks.some(({ id }, index) => id !== chunkIds[index])) {
    return { kind: "spaceChanged" };
  }
  const source = spaceSource({ space, chunks }, cache);
  const queue = new ChunkQueue(state);
  const rehearser = new ChunkRehearser(task, pastOf(space, task));
  for (let chunk = queue.takeBlocking(); chunk !== "done"; chunk = queue.takeBlocking()) {
    const result = rehearser.run(chunk, source.open(chunk));
    say({ kind: "answer", run, answer: { kind: "rehearsed", result } }, buffersOf(result));
  }
  return { kind: "finished", totals: rehearser.totals() };
}

/** Read here: to send it would cost more. */
function pastOf(space: Space, { playOn, journey, definitions }: RehearsalTask): RehearsalRecords | undefined {
  if (playOn === undefined) return undefined;
  const saved = new SavedRehearsal(space.rehearsals, playOn.rehearsal);
  return pastRecords(saved, compilePlan(journey, definitions).kinds);
}

/** Handed over, not copied; the lines of deliveries lie in a buffer that Node shares out. */
function buffersOf({ records, transitionLines }: ChunkResult): readonly ArrayBuffer[] {
  const log = records?.log;
  const columns = log === undefined ? [] : [log.users, log.starts, log.atMs, log.kinds];
  const lines = transitionLines === undefined ? [] : [transitionLines];
  return [...columns, ...lines].map((array) => array.buffer as ArrayBuffer);
}
