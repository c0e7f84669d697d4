// The inside of a thread that answers questions about a space: it opens the space for itself, read-only, and hears
// several questions at a time; the answering takes turns. It ends when it is told to.

import { parentPort, workerData } from "node:worker_threads";
import { assert } from "../../shared/base/assert.ts";
import { openSpace } from "../space/open-space.ts";
import type { Space } from "../space/space.ts";
import {
  endThread,
  type AskedMessage,
  type AskedOutcome,
  type AskedThreadSettings,
  type NumberedQuestion,
} from "./asked-message.ts";

/** What it throws is a bug, which is reported to whoever asked. */
export type AnswerQuestion = (
  asked: NumberedQuestion,
  isCancelled: () => boolean,
) => Promise<AskedOutcome> | AskedOutcome;

/** To be called once, by the entry of a worker thread. `begin` is called once, where the space can be opened. */
export function answerQuestions(
  begin: (space: Space, settings: AskedThreadSettings) => AnswerQuestion,
): void {
  const port = parentPort;
  assert(port !== null, "this is called by the entry of a worker thread");
  const settings = workerData as AskedThreadSettings;
  const opened = openSpace(settings.spacePath, { mode: "readOnly" });
  const answer: AnswerQuestion = opened.ok
    ? begin(opened.value, settings)
    : () => ({ kind: "spaceFailed", error: opened.error });
  const answering = new Set<Promise<void>>();
  const take = async (asked: NumberedQuestion): Promise<void> => {
    const message: AskedMessage = { run: asked.run, outcome: await outcomeOf(answer, asked) };
    port.postMessage(message);
  };
  const end = async (): Promise<void> => {
    await Promise.all(answering);
    if (opened.ok) opened.value.close();
    port.close();
  };
  port.on("message", (said: NumberedQuestion | typeof endThread) => {
    if (said === endThread) return void end();
    const taken = take(said);
    answering.add(taken);
    void taken.then(() => answering.delete(taken));
  });
}

async function outcomeOf(answer: AnswerQuestion, asked: NumberedQuestion): Promise<AskedOutcome> {
  const cancelled = new Int32Array(asked.cancelled);
  const isCancelled = (): boolean => Atomics.load(cancelled, 0) !== 0;
  try {
    return await answer(asked, isCancelled);
  } catch (thrown) {
    // Work that nobody waits for may end in any way.
    if (isCancelled()) return { kind: "cancelled" };
    return { kind: "failed", message: thrown instanceof Error ? (thrown.stack ?? "") : String(thrown) };
  }
}
