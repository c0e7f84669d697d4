// An import, however fast, means what parsing, resolving and sorting in memory means.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { importFiles, type ImportFilesOptions } from "../../electron/import/import-files.ts";
import { readMessageFiles } from "../../electron/import/read-message-files.ts";
import type { Space } from "../../electron/space/space.ts";
import { assert } from "../../shared/base/assert.ts";
import { messageLine, mutatedLine } from "./message-lines.ts";
import { scratchSpace } from "./scratch-space.ts";
import { goodMessages, historiesOfSpace, naiveHistories } from "./space-histories.ts";

const runs = Number(process.env["IMPORT_RUNS"] ?? 14);

async function importLines(
  { space, folder }: { space: Space; folder: string },
  lines: readonly string[],
  options: Partial<ImportFilesOptions> = {},
): Promise<number> {
  const path = join(folder, "messages.jsonl");
  writeFileSync(path, lines.map((line) => `${line}\n`).join(""));
  const result = await importFiles({ space, files: [path], skipInvalid: true, threads: 1, ...options });
  assert(result.ok, `the import ends well: ${JSON.stringify(result)}`);
  return result.value.refused;
}

test("random messages lie in the space as the naive way orders them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(messageLine, { maxLength: 120 }), async (lines) => {
      using scratch = scratchSpace();
      await importLines(scratch, lines);
      expect(historiesOfSpace(scratch.space)).toEqual(naiveHistories(lines));
    }),
    { numRuns: runs, seed: 1 },
  );
});

test("several imports one after the other are one import of all", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(messageLine, { maxLength: 40 }), { minLength: 2, maxLength: 4 }),
      async (imports) => {
        using scratch = scratchSpace();
        for (const lines of imports) await importLines(scratch, lines);
        expect(historiesOfSpace(scratch.space)).toEqual(naiveHistories(imports.flat()));
      },
    ),
    { numRuns: Math.ceil(runs / 2), seed: 2 },
  );
});

test("records that do not fit into memory come to the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(messageLine, { minLength: 20, maxLength: 200 }), async (lines) => {
      using scratch = scratchSpace();
      const half = Math.floor(lines.length / 2);
      await importLines(scratch, lines.slice(0, half), { budgetBytes: 1_000 });
      await importLines(scratch, lines.slice(half), { budgetBytes: 500 });
      expect(historiesOfSpace(scratch.space)).toEqual(naiveHistories(lines));
    }),
    { numRuns: Math.ceil(runs / 2), seed: 3 },
  );
});

const mutated = Number(process.env["MUTATED_LINES"] ?? 2_000);

test(`of ${mutated} mutated lines each is refused or read rightly`, async () => {
  const lines = fc.sample(mutatedLine, { numRuns: mutated, seed: 4 });
  for (let from = 0; from < lines.length; from += 500) {
    using scratch = scratchSpace();
    const part = lines.slice(from, from + 500);
    await importLines(scratch, part);
    expect(historiesOfSpace(scratch.space)).toEqual(naiveHistories(part));
  }
});

test("the small way in memory reads the same messages", async () => {
  using scratch = scratchSpace();
  const lines = fc
    .sample(messageLine, { numRuns: 500, seed: 5 })
    .filter((line) => goodMessages(line).length > 0 && !line.includes('"batch"'));
  const path = join(scratch.folder, "messages.jsonl");
  writeFileSync(path, lines.join("\n"));
  const read = await readMessageFiles([path]);
  expect(read).toEqual({ ok: true, value: lines.flatMap(goodMessages) });
});
