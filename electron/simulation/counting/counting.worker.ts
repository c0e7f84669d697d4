// The counting thread: opens the space for itself, read-only, and answers questions about its people, several at a
// time in small turns. It ends when it is stopped.

import { parentPort, workerData } from "node:worker_threads";
import { assert } from "../../../shared/base/assert.ts";
import { openSpace } from "../../space/open-space.ts";
import { beginJob } from "./begin-job.ts";
import type {
  CountingMessage,
  CountingOutcome,
  CountingThreadSettings,
  NumberedQuestion,
} from "./counting-message.ts";
import { urgentAsks } from "./counting-question.ts";
import { runJob } from "./run-job.ts";
import { SpacePeople } from "./space-people.ts";
import { Turns } from "./turns.ts";

const port = parentPort;
assert(port !== null, "this module is the entry of a worker thread");

const { spacePath, cacheBytes } = workerData as CountingThreadSettings;
const opened = openSpace(spacePath, { mode: "readOnly" });
const people = opened.ok ? new SpacePeople(opened.value, cacheBytes) : undefined;

const turns = new Turns();

port.on("message", (asked: NumberedQuestion) => {
  void answer(asked).then((outcome) => {
    const message: CountingMessage = { run: asked.run, outcome };
    port.postMessage(message);
  });
});

async function answer(asked: NumberedQuestion): Promise<CountingOutcome> {
  if (!opened.ok || people === undefined) return spaceFailed();
  const cancelled = new Int32Array(asked.cancelled);
  const isCancelled = (): boolean => Atomics.load(cancelled, 0) !== 0;
  try {
    return await turns.take(urgentAsks.has(asked.ask), (pause) =>
      runJob(opened.value, people, { begin: () => beginJob(people, asked), isCancelled, pause }),
    );
  } catch (thrown) {
    return { kind: "failed", message: thrown instanceof Error ? (thrown.stack ?? "") : String(thrown) };
  }
}

function spaceFailed(): CountingOutcome {
  assert(!opened.ok, "the space could not be opened");
  return { kind: "spaceFailed", error: opened.error };
}
