// What the batch engine reads from a stored chunk is what it would read from the messages in memory.

import fc from "fast-check";
import { expect, test } from "vitest";
import { importMessages } from "../../electron/import/import-messages.ts";
import { openChunk } from "../../electron/space/columns/open-chunk.ts";
import { assert } from "../../shared/base/assert.ts";
import { chunkFromMessages } from "../../shared/people/chunk-from-messages.ts";
import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import { messageLine } from "./message-lines.ts";
import { scratchSpace } from "./scratch-space.ts";
import { goodMessages } from "./space-histories.ts";

const keys = ["total", "price", "a.b", "7", "__proto__", "constructor", "", "ключ", 'q"', "plan", "absent"];

/** Rows with their kinds by name, and every column as values by row: free of how codes are numbered. */
function contentOf(chunk: MessageChunk) {
  const columns = chunk.kinds.flatMap(({ type, name }, code) =>
    // The columns of group and alias are nobody's business.
    (type === "group" || type === "alias" ? [] : keys).flatMap((key) => {
      const column = chunk.column(code, key);
      if (column === undefined) return [];
      const values = Array.from(column.codes, (value) => column.values[value]);
      expect(
        new Set(column.values.map((value) => (Object.is(value, -0) ? "-0" : JSON.stringify(value)))).size,
      ).toBe(column.values.length);
      return [{ type, name, key, rows: Array.from(column.rows), values }];
    }),
  );
  return {
    users: Array.from({ length: chunk.userCount }, (_, user) => chunk.userId(user)),
    offsets: Array.from(chunk.offsets),
    atMs: Array.from(chunk.atMs),
    kinds: Array.from(chunk.codes, (code) => chunk.kinds[code]),
    columns: columns.sort((a, b) =>
      JSON.stringify([a.type, a.name, a.key]) < JSON.stringify([b.type, b.name, b.key]) ? -1 : 1,
    ),
  };
}

test("a stored chunk has the rows, kinds and columns of its messages", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(messageLine, { minLength: 1, maxLength: 150 }), async (lines) => {
      const messages = lines.flatMap(goodMessages);
      fc.pre(messages.length > 0);
      using scratch = scratchSpace();
      await importMessages({ space: scratch.space, lines, skipInvalid: true, threads: 1 });
      const [stored, ...others] = scratch.space.messages.listChunks();
      assert(stored !== undefined && others.length === 0, "few people are one chunk");
      expect(contentOf(openChunk(scratch.space.messages, stored))).toEqual(
        contentOf(chunkFromMessages(messages)),
      );
    }),
    { seed: 1, numRuns: 12 },
  );
});
