// What a check says is what an import then does.

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkFiles } from "../../electron/import/check/check-files.ts";
import { importFiles } from "../../electron/import/import-files.ts";
import { openChunk } from "../../electron/space/columns/open-chunk.ts";
import { readMessages } from "../../electron/space/columns/read-messages.ts";
import type { Space } from "../../electron/space/space.ts";
import type { ImportFindings } from "../../shared/api/import-contract.ts";
import { assert } from "../../shared/base/assert.ts";
import { resolveHistories } from "../../shared/people/histories.ts";
import type { Message } from "../../shared/people/message.ts";
import { messageLine, mutatedLine } from "./message-lines.ts";
import { scratchSpace, type ScratchSpace } from "./scratch-space.ts";
import { goodMessages } from "./space-histories.ts";

const runs = Number(process.env["IMPORT_RUNS"] ?? 14);

function write({ folder }: ScratchSpace, lines: readonly string[], name = "messages.jsonl"): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => `${line}\n`).join(""));
  return path;
}

async function check(space: Space, files: readonly string[], reportPath?: string): Promise<ImportFindings> {
  const found = await checkFiles({ space, files, threads: 1, ...(reportPath && { reportPath }) });
  assert(found.ok, `the check ends well: ${JSON.stringify(found)}`);
  return found.value;
}

/** The same, by the naive way: of everything that was read, what came with `added`. */
function naiveFindings(before: readonly string[], added: readonly string[]): Partial<ImportFindings> {
  const old = before.flatMap(goodMessages);
  const all = [...old, ...added.flatMap(goodMessages)];
  const oldIds = new Set(old.map(({ messageId }) => messageId).filter((id) => id !== undefined));
  const isNew = newOnes(all.slice(old.length), oldIds);
  const people = [...resolveHistories(all)].filter(([, messages]) => messages.some((one) => isNew.has(one)));
  const anonymous = people.filter(([user, messages]) => isAnonymous(user, messages)).length;
  const instants = [...isNew].map(({ atMs }) => atMs);
  const of = (...types: readonly Message["type"][]): number =>
    [...isNew].filter(({ type }) => types.includes(type)).length;
  return {
    messages: isNew.size,
    knownPeople: people.length - anonymous,
    anonymousPeople: anonymous,
    firstAtMs: instants.length === 0 ? null : Math.min(...instants),
    lastAtMs: instants.length === 0 ? null : Math.max(...instants),
    traitChanges: of("identify"),
    otherCalls: of("alias", "group"),
    duplicates: all.length - old.length - isNew.size,
  };
}

function newOnes(messages: readonly Message[], seen: Set<string>): ReadonlySet<Message> {
  const isNew = new Set<Message>();
  for (const message of messages) {
    if (message.messageId !== undefined && seen.has(message.messageId)) continue;
    if (message.messageId !== undefined) seen.add(message.messageId);
    isNew.add(message);
  }
  return isNew;
}

/** Nobody of whom a userId is known: their name is made of their anonymousId, and no userId reads like it. */
const isAnonymous = (user: string, messages: readonly Message[]): boolean =>
  user.startsWith("anon:") && messages.every(({ userId }) => userId === undefined);

test("the findings of random files are those of the naive way, beside what the space has", async () => {
  const lines = fc.array(messageLine, { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(lines, lines, async (before, added) => {
      using scratch = scratchSpace();
      await importFiles({ space: scratch.space, files: [write(scratch, before)], skipInvalid: true });
      const found = await check(scratch.space, [write(scratch, added)]);
      expect(found).toMatchObject(naiveFindings(before, added));
    }),
    { numRuns: runs, seed: 21 },
  );
});

test("what is skipped is what an import refuses, each line with its reason and in the report", async () => {
  const lines = fc.sample(mutatedLine, { numRuns: 600, seed: 22 });
  using scratch = scratchSpace();
  const { space, folder } = scratch;
  const path = write(scratch, lines);
  const reportPath = join(folder, "report.csv");
  const found = await check(space, [path], reportPath);
  const imported = await importFiles({ space, files: [path], skipInvalid: true });
  assert(imported.ok, "the import ends well");
  const { messages, duplicates, refused } = imported.value;
  expect(found).toMatchObject({ messages, duplicates, skipped: { total: refused } });
  expect(found.events.reduce((sum, event) => sum + event.messages, 0)).toBe(
    found.messages - found.traitChanges - found.otherCalls,
  );
  const { groups } = found.skipped;
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(refused);
  expect(groups.length).toBeGreaterThan(4);
  for (const { count, lines: shown } of groups) {
    expect(shown).toHaveLength(Math.min(count, 20));
    for (const { line, text, guilty } of shown) {
      expect(lines[line - 1]).toContain(text.replace(/…$/, ""));
      if (guilty !== null) expect(text.slice(...guilty)).not.toBe("");
    }
  }
  const report = readFileSync(reportPath, "utf8");
  expect(report.startsWith("file,line,reason,text\r\n")).toBe(true);
  expect(report.split(`${path},`)).toHaveLength(refused + 1);
});

test("people, events and times are those that the import brings", async () => {
  const lines = fc.sample(messageLine, { numRuns: 2_000, seed: 23 });
  using scratch = scratchSpace();
  const { space } = scratch;
  const path = write(scratch, lines);
  const found = await check(space, [path]);
  await importFiles({ space, files: [path], skipInvalid: true });
  const { userCount, firstAtMs, lastAtMs } = space.catalogue.facts();
  expect(found.knownPeople + found.anonymousPeople).toBe(userCount);
  expect(found).toMatchObject({ firstAtMs, lastAtMs });
  const events = space.catalogue.events().filter(({ type }) => ["track", "page", "screen"].includes(type));
  const counted = (list: readonly (readonly [string, number])[]): unknown => Object.fromEntries(list);
  expect(counted(found.events.map(({ type, name, messages }) => [`${type} ${name}`, messages]))).toEqual(
    counted(events.map(({ type, name, messageCount }) => [`${type} ${name}`, messageCount])),
  );
});

test("a check writes nothing but its report, and leaves no half of one where it is cancelled", async () => {
  using scratch = scratchSpace();
  const { space, folder } = scratch;
  const path = write(scratch, fc.sample(messageLine, { numRuns: 50, seed: 24 }));
  const bytes = statSync(space.path).size;
  const signal = AbortSignal.abort();
  const reportPath = join(folder, "report.csv");
  const stopped = await checkFiles({ space, files: [path], signal, reportPath });
  expect(stopped).toEqual({ ok: false, error: { kind: "cancelled" } });
  expect(existsSync(reportPath)).toBe(false);
  await check(space, [path]);
  expect(statSync(space.path).size).toBe(bytes);
  expect(space.messages.listChunks()).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.startsWith("report"))).toEqual([]);
});

test("a file with a name of its own is called by it, and its own mapping reads it", async () => {
  using scratch = scratchSpace();
  const { space, folder } = scratch;
  const path = join(folder, "piece-1");
  writeFileSync(path, "who,when\r\nu1,2026-01-01\r\n,2026-01-02\r\nu2,=1+1\r\n=1+1,soon\r\n");
  const columns = [
    { column: "who", role: "userId" },
    { column: "when", role: "timestamp" },
  ] as const;
  const mapping = {
    format: "rehearse.mapping/1",
    type: "track",
    event: "Order",
    columns: [...columns],
  } as const;
  const files = [{ path, name: "orders.csv", mapping: { ...mapping, columns: [...columns] } }];
  const reportPath = join(folder, "report.csv");
  const found = await checkFiles({ space, files, reportPath });
  expect(found).toMatchObject({
    ok: true,
    value: {
      messages: 1,
      rows: 4,
      skipped: {
        total: 3,
        groups: [
          {
            reason: "The time cannot be read",
            lines: [
              { file: "orders.csv", line: 4, text: "u2,=1+1", guilty: [3, 7] },
              { line: 5, text: "=1+1,soon", guilty: [5, 9] },
            ],
          },
          { reason: "No user and no anonymous id", lines: [{ line: 3, guilty: null }] },
        ],
      },
    },
  });
  const report = readFileSync(reportPath, "utf8").split("\r\n");
  expect(report).toHaveLength(5);
  // No spreadsheet takes it for a formula.
  expect(report[3]).toMatch(/^orders.csv,5,"The time cannot be read: .*","'=1\+1,soon"$/);
  const imported = await importFiles({ space, files, skipInvalid: true });
  expect(imported).toMatchObject({ ok: true, value: { messages: 1, refused: 3 } });
  const [stored] = space.messages.listChunks();
  assert(stored !== undefined, "the message lies in a chunk");
  expect(readMessages(openChunk(space.messages, stored), 0)).toMatchObject([{ name: "Order" }]);
});
