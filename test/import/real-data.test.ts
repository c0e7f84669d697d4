// Real histories, against facts that were computed without any product code.

import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFiles } from "../../electron/import/check/check-files.ts";
import { importFiles } from "../../electron/import/import-files.ts";
import { lookAtFile } from "../../electron/import/look/look-at-file.ts";
import type { Looked } from "../../electron/import/look/looked.ts";
import { assert } from "../../shared/base/assert.ts";
import { mappingSchema } from "../../shared/people/mapping-schema.ts";
import { openChunk } from "../../electron/space/columns/open-chunk.ts";
import type { Space } from "../../electron/space/space.ts";
import { scratchSpace } from "./scratch-space.ts";

const root = resolve(import.meta.dirname, "../..");
const dataFolder = process.env["REHEARSE_DATA"] ?? join(root, "../shared/data");
const isThere = existsSync(dataFolder);
if (!isThere)
  console.warn(`Skipped: the real histories are not in ${dataFolder}; set REHEARSE_DATA to their folder.`);

const mapping = (name: string) =>
  mappingSchema.parse(JSON.parse(readFileSync(join(root, "resources/examples", name), "utf8")));

async function lookedAt(path: string): Promise<Looked> {
  const looked = await lookAtFile(path, { mapping: null, saved: [] });
  assert(looked.ok, "the file can be looked at");
  return looked.value;
}

/** The instants of each person, in order. */
function instants(space: Space): readonly Float64Array[] {
  return space.messages.listChunks().flatMap((stored) => {
    const { userCount, atMs, offsets } = openChunk(space.messages, stored);
    return Array.from({ length: userCount }, (_, user) => atMs.subarray(offsets[user], offsets[user + 1]));
  });
}

function sumOf(space: Space, key: string): number {
  let sum = 0;
  for (const stored of space.messages.listChunks()) {
    const column = openChunk(space.messages, stored).column(0, key);
    for (const code of column?.codes ?? []) sum += Number(column?.values[code]);
  }
  return sum;
}

describe.skipIf(!isThere)("real histories", () => {
  test("CDNOW: every order, in its order", async () => {
    using scratch = scratchSpace();
    const { space } = scratch;
    const files = [join(dataFolder, "cdnow/CDNOW_master.txt")];
    const result = await importFiles({ space, files, mapping: mapping("cdnow.mapping.json") });
    expect(result).toMatchObject({
      ok: true,
      value: { messages: 69_659, users: 23_570, duplicates: 0, refused: 0 },
    });
    expect(sumOf(space, "total")).toBeCloseTo(2_500_315.63, 2);
    const people = instants(space).filter((orders) => orders.length > 1);
    expect(people).toHaveLength(11_662);
    const within = [1, 7, 30, 60, 90].map(
      (days) => people.filter(([first = 0, second = 0]) => second - first <= days * 86_400_000).length,
    );
    expect(within).toEqual([588, 1_685, 4_355, 6_135, 7_079]);
    expect(space.catalogue.facts()).toMatchObject({
      firstAtMs: Date.UTC(1997, 0, 1, 12),
      lastAtMs: Date.UTC(1998, 5, 30, 12, 1),
    });
  });

  test("Complete Journey: every message, and its people again from the table", async () => {
    using scratch = scratchSpace();
    const { space } = scratch;
    const messages = await importFiles({
      space,
      files: [join(dataFolder, "complete-journey/messages.jsonl.gz")],
    });
    expect(messages).toMatchObject({ ok: true, value: { messages: 91_081, users: 2_379, refused: 0 } });
    const counts = new Map(
      space.catalogue.events().map(({ type, name, messageCount }) => [name || type, messageCount]),
    );
    expect(counts.get("identify")).toBe(801);
    expect(counts.get("Product Purchased")).toBe(75_000);
    const started = space.catalogue.events().find(({ name }) => name === "Campaign Started");
    expect(started?.userCount).toBe(1_559);
    const table = await importFiles({
      space,
      files: [join(dataFolder, "complete-journey/demographics.csv")],
      mapping: mapping("complete-journey-demographics.mapping.json"),
    });
    expect(table).toMatchObject({ ok: true, value: { messages: 801, users: 2_379 } });
    expect(space.catalogue.facts().messageCount).toBe(91_882);
  });

  test("Otto: twenty sessions", async () => {
    using scratch = scratchSpace();
    const files = [join(dataFolder, "otto/messages.jsonl")];
    const result = await importFiles({ space: scratch.space, files });
    expect(result).toMatchObject({ ok: true, value: { messages: 862, users: 20, refused: 0 } });
  });

  test("CDNOW: guessed right, up to the event's name", async () => {
    using scratch = scratchSpace();
    const { space } = scratch;
    const path = join(dataFolder, "cdnow/CDNOW_master.txt");
    const { mapping, problems } = await lookedAt(path);
    expect(problems).toEqual([]);
    expect(mapping).toMatchObject({ type: "track", event: "CDNOW Master" });
    const files = [{ path, ...(mapping && { mapping }) }];
    const found = await checkFiles({ space, files });
    expect(found).toMatchObject({
      ok: true,
      value: {
        messages: 69_659,
        knownPeople: 23_570,
        anonymousPeople: 0,
        firstAtMs: Date.UTC(1997, 0, 1, 12),
        events: [{ type: "track", name: "CDNOW Master", messages: 69_659 }],
        skipped: { total: 0 },
      },
    });
    expect(await importFiles({ space, files })).toMatchObject({ ok: true, value: { users: 23_570 } });
    expect(sumOf(space, "dollar_value")).toBeCloseTo(2_500_315.63, 2);
  });

  test("Complete Journey and Otto: nothing to be asked, and the tables ask for their instant alone", async () => {
    using scratch = scratchSpace();
    const { space } = scratch;
    const files = ["complete-journey/messages.jsonl.gz", "otto/messages.jsonl"].map((file) =>
      join(dataFolder, file),
    );
    for (const file of files) expect(await lookedAt(file)).toMatchObject({ problems: [], doubts: [] });
    const found = await checkFiles({ space, files });
    expect(found).toMatchObject({
      ok: true,
      value: { messages: 91_081 + 862, traitChanges: 801, duplicates: 0, skipped: { total: 0 } },
    });
    const people = await lookedAt(join(dataFolder, "complete-journey/demographics.csv"));
    const {
      description: _,
      timestamp: __,
      ...written
    } = mapping("complete-journey-demographics.mapping.json");
    expect(people.mapping).toEqual(written);
    expect(people.problems).toMatchObject([{ pointer: "/timestamp" }]);
    const campaigns = await lookedAt(join(dataFolder, "complete-journey/campaigns.csv"));
    expect(campaigns.mapping).toMatchObject({ type: "track", event: "Campaigns" });
    expect(campaigns.problems).toMatchObject([{ pointer: "/timestamp" }]);
  });
});
