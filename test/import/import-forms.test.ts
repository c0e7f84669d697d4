// The forms in which message files come: the same messages, whatever the form; problems with their lines.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { importFiles, type ImportFilesOptions } from "../../electron/import/import-files.ts";
import { importMessages } from "../../electron/import/import-messages.ts";
import { mappingSchema } from "../../shared/people/mapping-schema.ts";
import { readMessageFiles } from "../../electron/import/read-message-files.ts";
import { scratchSpace, type ScratchSpace } from "./scratch-space.ts";
import { historiesOfSpace, naiveHistories } from "./space-histories.ts";

const track = (user: string, second: number): string =>
  JSON.stringify({ type: "track", event: "Seen", userId: user, timestamp: `2026-01-01T00:00:0${second}Z` });
const lines = [track("a", 1), track("b", 2), track("a", 3)];

function put({ folder }: ScratchSpace, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const run = ({ space }: ScratchSpace, options: Omit<ImportFilesOptions, "space">) =>
  importFiles({ space, ...options });

const table =
  "user_id;event;timestamp\na;Seen;2026-01-01T00:00:01Z\nb;Seen;2026-01-01 00:00:02\na;Seen;2026-01-01T00:00:03Z";

test.each([
  ["m.jsonl", lines.join("\n")],
  ["m.jsonl", `\uFEFF${lines.join("\r\n")}\r\n\r\n`],
  ["m.jsonl.gz", gzipSync(lines.join("\n"))],
  ["named-by-nothing", gzipSync(lines.join("\n"))],
  ["m.json", `[${lines.join(",\n")}]`],
  ["m.json", `{"batch":[${lines.join(",")}],"sentAt":"2026-01-01T00:00:00Z"}`],
  ["m.json.gz", gzipSync(`[{"batch":[${lines.slice(0, 2).join(",")}]},${lines[2]}]`)],
  ["m.jsonl", `{"batch":[${lines.join(",")}]}`],
  ["m.txt", lines.map((line) => JSON.stringify(JSON.parse(line), null, 2)).join("\n")],
  ["m.jsonl", Buffer.from(`\uFEFF${lines.join("\r\n")}`, "utf16le")],
  ["m.csv", Buffer.from(`\uFEFF${table.replaceAll(";", "\t")}`, "utf16le").swap16()],
  ["m.csv", table],
])("%s holds the messages (form %#)", async (name, content) => {
  using scratch = scratchSpace();
  const path = put(scratch, name, content);
  expect(await run(scratch, { files: [path] })).toMatchObject({ ok: true, value: { messages: 3, users: 2 } });
  expect(historiesOfSpace(scratch.space)).toEqual(naiveHistories(lines));
  expect(await readMessageFiles([path])).toMatchObject({ ok: true, value: { length: 3 } });
});

test("files count in the order given, and lines can come from a program", async () => {
  using scratch = scratchSpace();
  const tie = (name: string): string => lines[0]?.replace("Seen", name) ?? "";
  const files = [put(scratch, "z.jsonl", tie("first")), put(scratch, "a.jsonl", tie("second"))];
  await run(scratch, { files });
  await importMessages({
    space: scratch.space,
    lines: [tie("third"), `${tie("fourth")}\n${tie("fifth")}\n`],
  });
  const all = ["first", "second", "third", "fourth", "fifth"].map(tie);
  expect(historiesOfSpace(scratch.space)).toEqual(naiveHistories(all));
});

test("one bad line refuses all, and is named with its line", async () => {
  using scratch = scratchSpace();
  const path = put(scratch, "m.jsonl", `${lines[0]}\n\n{"type":"track"}\nnonsense\n\n${lines[1]}\n[1]\n`);
  const problems = [
    { file: path, line: 3, found: "no id", expected: "a userId or an anonymousId" },
    { file: path, line: 4, found: "a line that is not JSON", expected: "a JSON object" },
    { file: path, line: 7, found: "[1]", expected: "a JSON object" },
  ];
  expect(await run(scratch, { files: [path] })).toEqual({
    ok: false,
    error: { kind: "refused", problems, total: 3 },
  });
  expect(await readMessageFiles([path])).toEqual({ ok: false, error: problems });
  expect(scratch.space.messages.listChunks()).toEqual([]);
});

test("skipInvalid keeps the good lines and reports the others", async () => {
  using scratch = scratchSpace();
  const path = put(scratch, "m.jsonl", `${lines[0]}\n{"type":"track"}\n${lines[1]}\n`);
  const reportPath = join(scratch.folder, "report.jsonl");
  const result = await run(scratch, { files: [path], skipInvalid: true, reportPath });
  expect(result).toMatchObject({ ok: true, value: { messages: 2, refused: 1 } });
  const reason = "found no id, expected a userId or an anonymousId";
  expect(JSON.parse(readFileSync(reportPath, "utf8"))).toEqual({
    file: path,
    line: 2,
    reason,
    text: '{"type":"track"}',
  });
});

test("a message whose id was refused before counts, one whose id was seen before does not", async () => {
  using scratch = scratchSpace();
  const withId = (line: string): string => line.replace("{", '{"messageId":"m1",');
  const path = put(
    scratch,
    "m.jsonl",
    [withId('{"type":"track"}'), withId(track("a", 1)), withId(track("b", 2))].join("\n"),
  );
  expect(await run(scratch, { files: [path], skipInvalid: true })).toMatchObject({
    value: { messages: 1, duplicates: 1 },
  });
  expect(await run(scratch, { files: [path], skipInvalid: true })).toMatchObject({
    value: { messages: 0, duplicates: 2 },
  });
  expect(historiesOfSpace(scratch.space)).toEqual(naiveHistories([withId(track("a", 1))]));
});

test("lines of CSV count with those inside quotes, and bytes that are no UTF-8 have a line", async () => {
  using scratch = scratchSpace();
  const csv = 'user_id,event,timestamp,note\na,Seen,2026-01-01,"two\nlines"\nb,Seen,never,\n';
  const path = put(scratch, "m.csv", csv);
  expect(await run(scratch, { files: [path] })).toMatchObject({
    error: { total: 1, problems: [{ line: 4 }] },
  });
  const broken = put(
    scratch,
    "m.jsonl",
    Buffer.concat([Buffer.from(`${lines[0]}\n`), Buffer.from([0xff, 0x0a])]),
  );
  const found = "bytes that are no UTF-8";
  expect(await run(scratch, { files: [broken] })).toMatchObject({
    error: { problems: [{ line: 2, found }] },
  });
});

test("a mapping names what each column is", async () => {
  using scratch = scratchSpace();
  const path = put(
    scratch,
    "m.txt",
    'comment\nK7|Kauf|31.01.2026|"1,50"|ja|{"a":[1]}\nK7|Kauf|31.01.2026|2|yes|null\n',
  );
  const mapping = mappingSchema.parse({
    format: "rehearse.mapping/1",
    separator: "|",
    header: false,
    skipLines: 1,
    decimalComma: true,
    columns: [
      { position: 1, role: "userId" },
      { position: 2, role: "event" },
      {
        position: 3,
        role: "timestamp",
        format: "DD.MM.YYYY",
        zone: "Europe/Berlin",
        timeOfDay: "12:00",
        spread: "1h",
      },
      { position: 4, role: "property", name: "total", type: "number" },
      { position: 5, role: "ignore" },
      { position: 6, role: "property", name: "extra", type: "json" },
    ],
  });
  const expected = [
    {
      userId: "K7",
      name: "Kauf",
      atMs: Date.UTC(2026, 0, 31, 11),
      properties: { total: 1.5, extra: { a: [1] } },
    },
    { userId: "K7", name: "Kauf", atMs: Date.UTC(2026, 0, 31, 12), properties: { total: 2, extra: null } },
  ];
  expect(await readMessageFiles([path], { mapping })).toMatchObject({ ok: true, value: expected });
  expect(await run(scratch, { files: [path], mapping })).toMatchObject({ ok: true, value: { messages: 2 } });
  const read = historiesOfSpace(scratch.space).map((line) => JSON.parse(line) as unknown[]);
  expect(read.map((line) => line[2])).toEqual(expected.map(({ atMs }) => atMs));
});

test("a header that explains nothing, a column that is not there, a missing file: named, nothing written", async () => {
  using scratch = scratchSpace();
  const path = put(scratch, "m.csv", "x,y\n1,2\n");
  expect(await run(scratch, { files: [path] })).toMatchObject({
    error: { kind: "mapping", problems: [{ file: path, line: 1 }] },
  });
  const mapping = mappingSchema.parse({
    format: "rehearse.mapping/1",
    columns: [{ column: "z", role: "userId" }],
  });
  const result = await run(scratch, { files: [path], mapping });
  expect(result).toMatchObject({
    error: { kind: "mapping", problems: [{ pointer: "/columns/0", found: 'column "z"' }, {}, {}] },
  });
  const missing = join(scratch.folder, "none.jsonl");
  expect(await run(scratch, { files: [missing] })).toEqual({
    ok: false,
    error: { kind: "file", path: missing, code: "ENOENT" },
  });
  const cutOff = put(scratch, "m.gz", gzipSync(lines.join("\n")).subarray(0, 40));
  expect(await run(scratch, { files: [cutOff] })).toMatchObject({ error: { kind: "file", path: cutOff } });
  expect(scratch.space.messages.listChunks()).toEqual([]);
  expect(readdirSync(scratch.folder).filter((name) => name.includes("importing"))).toEqual([]);
});

test("a cancelled import leaves the space as it was, and no report", async () => {
  using scratch = scratchSpace();
  const path = put(scratch, "m.jsonl", lines.join("\n"));
  const reportPath = join(scratch.folder, "report.jsonl");
  const signal = AbortSignal.abort();
  const result = await run(scratch, { files: [path], signal, skipInvalid: true, reportPath });
  expect(result).toEqual({ ok: false, error: { kind: "cancelled" } });
  expect(scratch.space.messages.listChunks()).toEqual([]);
  expect(existsSync(reportPath) || existsSync(`${reportPath}.unfinished`)).toBe(false);
});
