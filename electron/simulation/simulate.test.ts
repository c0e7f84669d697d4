// The same rehearsal gives the same bytes however it is divided, and whatever goes wrong ends it with a name.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chunkFromHistories } from "../../shared/people/chunk-from-messages.ts";
import { resolveHistories } from "../../shared/people/histories.ts";
import { parseMessage } from "../../shared/people/parse-message.ts";
import type { Space } from "../space/space.ts";
import { orderLines, orderTask, outcomeOf, spaceOfOrders, userCount } from "../../test/space/order-people.ts";
import { type ListedSource, simulate } from "./simulate.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-simulate-"));
let space: Space;

beforeAll(async () => {
  space = await spaceOfOrders(join(folder, "people.rehearse"));
}, 60_000);
afterAll(() => {
  space.close();
  rmSync(folder, { recursive: true, force: true });
});

const spaceSource = (): ListedSource => {
  const chunks = space.messages.listChunks();
  return { kind: "space", space, chunks };
};

test("one, two and three threads give the same", async () => {
  const source = spaceSource();
  expect(source.chunks.length).toBe(4);
  const [alone, ...others] = await Promise.all(
    [1, 2, 3].map((workers) => outcomeOf({ source, workers, alwaysStart: true })),
  );
  expect(alone!.transitions).toBeGreaterThan(userCount);
  expect(alone!.deliveryText.split("\n").length).toBe(userCount + 1);
  for (const other of others) expect(other).toEqual(alone);
});

test("chunks of any size give the same as one, and as the space", async () => {
  const people = [...orderLines()].slice(0, 400).flatMap((line) => {
    const message = parseMessage(JSON.parse(line));
    return message.ok ? [message.value] : [];
  });
  const histories = [...resolveHistories(people)];
  const chunksOf = (size: number) =>
    Array.from({ length: Math.ceil(histories.length / size) }, (_, index) =>
      chunkFromHistories(new Map(histories.slice(index * size, (index + 1) * size))),
    );
  const whole = await outcomeOf({
    source: { kind: "memory", chunks: chunksOf(histories.length) },
    workers: 1,
  });
  for (const size of [1, 7, 64]) {
    expect(await outcomeOf({ source: { kind: "memory", chunks: chunksOf(size) }, workers: 1 })).toEqual(
      whole,
    );
  }
  const cohort = histories.map(([user]) => user);
  expect(
    await outcomeOf({ source: spaceSource(), workers: 2, alwaysStart: true }, { ...orderTask, cohort }),
  ).toEqual(whole);
});

test("a cancelled rehearsal ends soon and hands nothing more on", async () => {
  const controller = new AbortController();
  let chunks = 0;
  const done = await simulate({
    task: orderTask,
    source: spaceSource(),
    workers: 2,
    alwaysStart: true,
    signal: controller.signal,
    onChunk: async () => {
      chunks += 1;
      controller.abort();
    },
  });
  expect(done).toEqual({ ok: false, error: { kind: "cancelled" } });
  expect(chunks).toBe(1);
  const before = await simulate({
    task: orderTask,
    source: spaceSource(),
    workers: 2,
    alwaysStart: true,
    signal: controller.signal,
  });
  expect(before).toEqual({ ok: false, error: { kind: "cancelled" } });
});

test("what cannot be written ends the rehearsal with its own error", async () => {
  const full = new Error("the disk is full");
  const request = { task: orderTask, source: spaceSource(), workers: 3, alwaysStart: true };
  await expect(simulate({ ...request, onChunk: () => Promise.reject(full) })).rejects.toBe(full);
});

test("messages that are damaged, or not those that were listed, are told and not waited for", async () => {
  const own = await spaceOfOrders(join(folder, "damaged.rehearse"));
  const chunks = own.messages.listChunks();
  const foreign = chunks.map((chunk) => ({ ...chunk, id: chunk.id + 1_000 }));
  const request = { task: orderTask, workers: 2, alwaysStart: true };
  // This thread finds out first, or the other one: both say that the space is not what it was.
  for (const listed of [foreign, [...chunks, ...foreign]]) {
    const source = { kind: "space", space: own, chunks: listed } as const;
    const error = { kind: "spaceChanged", path: own.path };
    expect(await simulate({ ...request, source })).toEqual({ ok: false, error });
  }
  const database = new Database(own.path);
  database.exec("UPDATE chunk_section SET body = zeroblob(length(body)) WHERE name = 'instants'");
  database.close();
  const damaged = await simulate({ ...request, source: { kind: "space", space: own, chunks } });
  expect(damaged).toMatchObject({ ok: false, error: { kind: "space", error: { kind: "damaged" } } });
  own.close();
});
