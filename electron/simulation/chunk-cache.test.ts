// What is kept is bounded, and never taken for something else.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSpace } from "../space/open-space.ts";
import type { Space } from "../space/space.ts";
import { ChunkCache } from "./chunk-cache.ts";
import { spaceOfOrders } from "../../test/space/order-people.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-cache-"));
let space: Space;
beforeAll(async () => {
  space = await spaceOfOrders(join(folder, "people.rehearse"));
}, 60_000);
afterAll(() => {
  space.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a chunk is opened once while there is room", () => {
  const cache = new ChunkCache(2 ** 30);
  const chunks = space.messages.listChunks();
  const opened = chunks.map((chunk) => cache.open(space, chunk));
  expect(chunks.map((chunk) => cache.open(space, chunk))).toEqual(opened);
  expect(cache.open(space, chunks[0]!)).toBe(opened[0]);
  expect(cache.heldBytes).toBe(opened.reduce((sum, chunk) => sum + chunk.heldBytes, 0));
});

test("the chunk that was used longest ago goes first, with the columns that it was asked for", () => {
  const [first, second, third] = space.messages.listChunks() as [never, never, never];
  const size = new ChunkCache(0).open(space, first).heldBytes;
  const cache = new ChunkCache(size * 2.5);
  const held = (): readonly boolean[] => [first, second, third].map(({ id }) => cache.has(id));
  cache.open(space, first);
  cache.open(space, second);
  cache.open(space, first);
  cache.open(space, third);
  expect(held()).toEqual([true, true, true]);
  const chunk = cache.open(space, first);
  expect(held()).toEqual([true, false, true]);
  expect(chunk.column(0, "total")).toBeDefined();
  expect(chunk.heldBytes).toBeGreaterThan(size * 1.5);
  cache.open(space, first);
  expect(held()).toEqual([true, false, false]);
});

test("a limit of nothing keeps one chunk at a time", () => {
  const cache = new ChunkCache(0);
  const chunks = space.messages.listChunks();
  for (const chunk of chunks) {
    const { atMs, offsets, codes } = new ChunkCache(2 ** 30).open(space, chunk);
    expect(cache.open(space, chunk)).toMatchObject({ atMs, offsets, codes });
  }
  expect(chunks.filter(({ id }) => cache.has(id))).toEqual([chunks.at(-1)]);
});

test("chunks that are no longer listed, or of another opened space, are dropped", () => {
  const cache = new ChunkCache(2 ** 30);
  const [first, ...others] = space.messages.listChunks();
  const opened = cache.open(space, first!);
  cache.keepOnly(space, others);
  expect(cache.has(first!.id)).toBe(false);
  expect(cache.heldBytes).toBe(0);
  expect(cache.open(space, first!)).not.toBe(opened);
  const again = openSpace(space.path, { mode: "readOnly" });
  if (!again.ok) throw new Error(JSON.stringify(again.error));
  cache.keepOnly(again.value, [first!]);
  expect(cache.has(first!.id)).toBe(false);
  again.value.close();
});
