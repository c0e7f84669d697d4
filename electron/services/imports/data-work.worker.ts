// The inside of a thread that works on people's data. Several pieces of work may be under way; it ends when it is told
// to and they have ended.

import { parentPort } from "node:worker_threads";
import { assert } from "../../../shared/base/assert.ts";
import { doDataWork } from "./do-data-work.ts";
import type { DataOrder, DataReport, DataThreadMessage } from "./data-work.ts";

const port = parentPort;
assert(port !== null, "this module is the entry of a worker thread");

/** Of the work that is under way. */
const controllers = new Map<number, AbortController>();
const underWay = new Set<Promise<void>>();

const say = (report: DataReport): void => port.postMessage(report);

port.on("message", (message: DataThreadMessage) => {
  if (message.kind === "cancel") {
    controllers.get(message.number)?.abort();
    return;
  }
  if (message.kind === "end") {
    void Promise.all(underWay).then(() => port.close());
    return;
  }
  const answered = answer(message);
  underWay.add(answered);
  void answered.then(() => underWay.delete(answered));
});

async function answer(order: DataOrder): Promise<void> {
  const { number } = order;
  const controller = new AbortController();
  controllers.set(number, controller);
  say(await reportOf(order, controller.signal));
  controllers.delete(number);
}

async function reportOf(order: DataOrder, signal: AbortSignal): Promise<DataReport> {
  const { number } = order;
  try {
    const done = await doDataWork(order, {
      signal,
      onProgress: (progress) => say({ kind: "progress", number, progress }),
    });
    return done.ok
      ? { kind: "done", number, value: done.value }
      : { kind: "failed", number, error: done.error };
  } catch (thrown) {
    const message = thrown instanceof Error ? (thrown.stack ?? thrown.name) : `a thrown ${typeof thrown}`;
    return { kind: "failed", number, error: { kind: "workerFailed", message } };
  }
}
