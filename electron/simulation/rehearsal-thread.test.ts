// A thread always comes to an end that is told, whatever became of it.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSpace } from "../space/open-space.ts";
import { ChunkQueue } from "./chunk-queue.ts";
import type { RehearsalTask } from "./rehearsal-task.ts";
import { RehearsalThread, type ThreadOutcome } from "./rehearsal-thread.ts";
import type { WorkerTask } from "./worker-message.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-thread-"));
const spacePath = join(folder, "empty.rehearse");
beforeAll(() => {
  const made = openSpace(spacePath, { mode: "create" });
  if (made.ok) made.value.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const given = (changes: Partial<WorkerTask>): WorkerTask => ({
  chunkIds: [],
  queue: ChunkQueue.create(0, 1).state,
  task: {
    journey: {
      format: "rehearse.journey/1",
      id: "j",
      name: "J",
      steps: [{ id: "entry", type: "entry", name: "E", condition: { all: [] }, next: null }],
    },
    definitions: { format: "rehearse.definitions/1", audiences: [], computedTraits: [], destinations: [] },
    settings: { publishedAtMs: 0, untilMs: 1, pauses: [] },
    countInstants: [1],
    outputs: { records: false, transitionLines: false },
  } as unknown as RehearsalTask,
  ...changes,
});

async function outcomeOf(changes: Partial<WorkerTask>, path = spacePath): Promise<ThreadOutcome> {
  const thread = new RehearsalThread({ spacePath: path, cacheBytes: 0 });
  const outcome = await thread.rehearse(given(changes), () => undefined);
  await thread.stop();
  return outcome;
}

test("a thread without chunks finishes, having seen nobody", async () => {
  expect(await outcomeOf({})).toMatchObject({ ok: true, value: { users: 0, messages: 0 } });
});

test("a bug in a thread is a failure with its place, not a silence", async () => {
  const task = { outputs: {} } as unknown as RehearsalTask;
  expect(await outcomeOf({ task })).toMatchObject({
    ok: false,
    error: { kind: "workerFailed", message: expect.stringContaining("chunk-rehearser") as string },
  });
});

test("a space that cannot be opened, or has other chunks, is told as such", async () => {
  const path = join(folder, "none.rehearse");
  const missing = { kind: "space", error: { kind: "missingFile", path } };
  expect(await outcomeOf({}, path)).toEqual({ ok: false, error: missing });
  expect(await outcomeOf({ chunkIds: [7] })).toEqual({
    ok: false,
    error: { kind: "spaceChanged", path: spacePath },
  });
});

test("a thread that is stopped while it waits for its turn ends at once", async () => {
  const queue = ChunkQueue.create(5, 0).state;
  const thread = new RehearsalThread({ spacePath, cacheBytes: 0 });
  const outcome = thread.rehearse(given({ queue }), () => undefined);
  await wait(500);
  await thread.stop();
  expect(await outcome).toMatchObject({ ok: false, error: { kind: "workerFailed" } });
});

test("a thread takes one task after the other, and none once it has ended", async () => {
  const thread = new RehearsalThread({ spacePath, cacheBytes: 0 });
  const outcomes = [given({}), given({})].map((task) => thread.rehearse(task, () => undefined));
  for (const outcome of await Promise.all(outcomes)) expect(outcome).toMatchObject({ ok: true });
  expect(thread.isReady).toBe(true);
  await thread.stop();
  expect(thread.isUsable).toBe(false);
  expect(await thread.rehearse(given({}), () => undefined)).toMatchObject({
    ok: false,
    error: { kind: "workerFailed" },
  });
});

test("a thread that has failed a task is not used again", async () => {
  const thread = new RehearsalThread({ spacePath, cacheBytes: 0 });
  expect(await thread.rehearse(given({ chunkIds: [7] }), () => undefined)).toMatchObject({ ok: false });
  expect(thread.isUsable).toBe(false);
  await thread.stop();
});
