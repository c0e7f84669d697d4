// Taking an import or people out of a space leaves what a space has that never had them.

import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { importMessages, type ImportMessagesOptions } from "../../electron/import/import-messages.ts";
import { removePeople } from "../../electron/import/remove-people.ts";
import { undoImport } from "../../electron/import/undo-import.ts";
import type { Space } from "../../electron/space/space.ts";
import { assert } from "../../shared/base/assert.ts";
import { resolveHistories } from "../../shared/people/histories.ts";
import type { Message } from "../../shared/people/message.ts";
import { messageLine } from "./message-lines.ts";
import { scratchSpace } from "./scratch-space.ts";
import { goodMessages, historiesOfMessages, historiesOfSpace, naiveHistories } from "./space-histories.ts";

/** Every import starts threads of its own, which takes its time on a machine that does other things as well. */
vi.setConfig({ testTimeout: 240_000 });

const runs = Number(process.env["REWRITE_RUNS"] ?? 8);
const manyLines = fc.array(messageLine, { minLength: 1, maxLength: 60 });

type Options = Partial<ImportMessagesOptions>;

/** The id of the import. */
async function importLines(space: Space, lines: readonly string[], options: Options = {}): Promise<number> {
  const done = await importMessages({ space, lines, skipInvalid: true, threads: 1, ...options });
  assert(done.ok, `the import ends well: ${JSON.stringify(done)}`);
  return done.value.importId;
}

async function undo(space: Space, id: number): Promise<number> {
  const done = await undoImport({ space, id, threads: 1 });
  assert(done.ok, `undoing ends well: ${JSON.stringify(done)}`);
  return done.value.messages;
}

/** What a space says of its messages, apart from how they lie in chunks. */
const contentOf = (space: Space): unknown => ({
  histories: historiesOfSpace(space),
  facts: space.catalogue.facts(),
  events: space.catalogue.events(),
  uncounted: space.messages.uncountedChunks(),
});

async function contentOfOnly(lines: readonly string[]): Promise<unknown> {
  using scratch = scratchSpace();
  await importLines(scratch.space, lines);
  return contentOf(scratch.space);
}

test("undoing the second of two imports leaves the first", async () => {
  await fc.assert(
    fc.asyncProperty(manyLines, manyLines, fc.boolean(), async (first, second, inPieces) => {
      using scratch = scratchSpace();
      const { space } = scratch;
      await importLines(space, first, { inPieces });
      const before = contentOf(space);
      const id = await importLines(space, second, { inPieces });
      const { messageCount } = space.imports.get(id);
      expect(historiesOfSpace(space)).toEqual(naiveHistories([...first, ...second]));
      expect(await undo(space, id)).toBe(messageCount);
      expect(contentOf(space)).toEqual(before);
      expect(space.imports.list()).toHaveLength(1);
    }),
    { numRuns: runs, seed: 1 },
  );
});

test("undoing the first of two imports leaves the second, but for what was dropped as its duplicate", async () => {
  await fc.assert(
    fc.asyncProperty(manyLines, manyLines, async (first, second) => {
      using scratch = scratchSpace();
      const { space } = scratch;
      const id = await importLines(space, first);
      await importLines(space, second);
      await undo(space, id);
      const seen = new Set(first.flatMap(goodMessages).map(({ messageId }) => messageId));
      const left = second
        .flatMap(goodMessages)
        .filter(({ messageId }) => messageId === undefined || !seen.has(messageId));
      expect(historiesOfSpace(space)).toEqual(historiesOfMessages(left));
      expect(space.catalogue.facts().messageCount).toBe(historiesOfMessages(left).length);
    }),
    { numRuns: runs, seed: 2 },
  );
});

test("an import after one that was undone is as if that had never been", async () => {
  await fc.assert(
    fc.asyncProperty(manyLines, manyLines, manyLines, async (first, second, third) => {
      using scratch = scratchSpace();
      const { space } = scratch;
      await importLines(space, first);
      await undo(space, await importLines(space, second));
      await importLines(space, third);
      expect(historiesOfSpace(space)).toEqual(naiveHistories([...first, ...third]));
    }),
    { numRuns: runs, seed: 3 },
  );
});

test("undoing the only import leaves no people and no events", async () => {
  using scratch = scratchSpace();
  const { space } = scratch;
  const empty = contentOf(space);
  const id = await importLines(space, fc.sample(messageLine, { numRuns: 50, seed: 4 }));
  await undo(space, id);
  expect(contentOf(space)).toEqual(empty);
  expect(await undoImport({ space, id })).toMatchObject({
    ok: false,
    error: { error: { kind: "notFound" } },
  });
});

/** The messages that are not those of these people, in the order of the input. */
function messagesOfOthers(lines: readonly string[], userIds: readonly string[]): readonly Message[] {
  const all = lines.flatMap(goodMessages);
  const histories = new Map<string, readonly Message[]>(resolveHistories(all));
  const stay = new Set(
    [...histories].flatMap(([user, messages]) => (userIds.includes(user) ? [] : messages)),
  );
  return all.filter((message) => stay.has(message));
}

const someUsers = fc.subarray(["u1", "u2", "anon:a1", "ü", "\u{1F600}", "\ud800", 'z"', "nobody"], {
  minLength: 1,
});

test("removing people leaves what importing the others alone does, also for what comes later", async () => {
  await fc.assert(
    fc.asyncProperty(manyLines, manyLines, someUsers, async (first, later, userIds) => {
      using scratch = scratchSpace();
      const { space } = scratch;
      const id = await importLines(space, first);
      const done = await removePeople({ space, userIds, rehearsals: () => [], threads: 1 });
      const others = messagesOfOthers(first, userIds);
      expect(historiesOfSpace(space)).toEqual(historiesOfMessages(others));
      expect(done).toMatchObject({ ok: true, value: { erased: true } });
      expect(space.imports.get(id).messageCount).toBe(others.length);
      await importLines(space, later);
      expect(historiesOfSpace(space)).toEqual(
        historiesOfMessages([...others, ...later.flatMap(goodMessages)]),
      );
    }),
    { numRuns: runs, seed: 5 },
  );
});

/** So many that they lie in several chunks; every third person is first seen without an id. */
function* linesOfMany(people: number, from: number): Generator<string> {
  for (let index = 0; index < people * 2; index++) {
    const person = index % people;
    const ids =
      person % 3 === 0 && index < people
        ? { anonymousId: `a${person}` }
        : { userId: `u${person}`, ...(person % 3 === 0 ? { anonymousId: `a${person}` } : {}) };
    const timestamp = new Date(Date.UTC(2026, 0, 1) + from + index * 1_000).toISOString();
    yield JSON.stringify({
      type: "track",
      event: `Seen ${from}`,
      messageId: `${from}-${index}`,
      ...ids,
      timestamp,
    });
  }
}

test("in a space of several chunks the untouched ones stay as they are", async () => {
  using scratch = scratchSpace();
  const { space } = scratch;
  await importLines(space, [...linesOfMany(22_000, 0)]);
  const before = contentOf(space);
  const chunksBefore = space.messages.listChunks();
  expect(chunksBefore.length).toBeGreaterThan(2);
  const few = [...linesOfMany(2, 5)];
  const id = await importLines(space, few, { inPieces: true });
  expect(await undo(space, id)).toBe(few.length);
  expect(contentOf(space)).toEqual(before);
  const kept = new Set(space.messages.listChunks().map((chunk) => chunk.id));
  expect(chunksBefore.filter((chunk) => kept.has(chunk.id)).length).toBe(chunksBefore.length - 1);
  const removed = await removePeople({ space, userIds: ["u3", "u21000"], rehearsals: () => [] });
  expect(removed).toMatchObject({ ok: true, value: { messages: 4 } });
  expect(contentOf(space)).toEqual(
    await contentOfOnly([...linesOfMany(22_000, 0)].filter((line) => !/"[ua](3|21000)"/.test(line))),
  );
});
