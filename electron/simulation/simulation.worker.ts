// A thread of a rehearsal: opens the space for itself, read-only, and takes chunks until none is left. A bug
// ends the thread with an error event, which rehearsal-thread.ts reports.

import { parentPort, workerData } from "node:worker_threads";
import { assert } from "../../shared/base/assert.ts";
import { openSpace } from "../space/open-space.ts";
import type { Space } from "../space/space.ts";
import { ChunkQueue } from "./chunk-queue.ts";
import { ChunkRehearser } from "./chunk-rehearser.ts";
import type { ChunkResult } from "./chunk-rehearser.ts";
import { spaceSource } from "./chunk-source.ts";
import type { WorkerMessage, WorkerTask } from "./worker-message.ts";

const port = parentPort;
assert(port !== null, "this module is the entry of a worker thread");

const say = (message: WorkerMessage, transfer: readonly ArrayBuffer[] = []): void =>
  port.postMessage(message, [...transfer]);

run(workerData as WorkerTask);

function run(given: WorkerTask): void {
  const opened = openSpace(given.spacePath, { mode: "readOnly" });
  if (!opened.ok) return say({ kind: "spaceFailed", error: opened.error });
  const space = opened.value;
  const done = space.read(() => rehearse(space, given));
  space.close();
  if (!done.ok) say({ kind: "spaceFailed", error: done.error });
}

/** One read of the space from the first chunk to the last: what is imported meanwhile is not seen. */
function rehearse(space: Space, { chunkIds, queue: state, task }: WorkerTask): void {
  const chunks = space.messages.listChunks();
  if (chunks.length !== chunkIds.length || chunks.some(({ id }, index) => id !== chunkIds[index])) {
    return say({ kind: "spaceChanged" });
  }
  const source = spaceSource(space, chunks);
  const queue = new ChunkQueue(state);
  const rehearser = new ChunkRehearser(task);
  for (let chunk = queue.takeBlocking(); chunk !== "done"; chunk = queue.takeBlocking()) {
    const result = rehearser.run(chunk, source.open(chunk));
    say({ kind: "rehearsed", result }, buffersOf(result));
  }
  say({ kind: "finished", totals: rehearser.totals() });
}

/** Handed over, not copied; the lines of deliveries lie in a buffer that Node shares out. */
function buffersOf({ records, transitionLines }: ChunkResult): readonly ArrayBuffer[] {
  const log = records?.log;
  const columns = log === undefined ? [] : [log.users, log.starts, log.atMs, log.kinds];
  const lines = transitionLines === undefined ? [] : [transitionLines];
  return [...columns, ...lines].map((array) => array.buffer as ArrayBuffer);
}
