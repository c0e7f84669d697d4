// Whatever a file holds, looking at it answers, soon and in bounded memory, with what an import then does.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lookAtFile } from "../../electron/import/look/look-at-file.ts";
import type { Looked } from "../../electron/import/look/looked.ts";
import { readMessageFiles } from "../../electron/import/read-message-files.ts";
import { assert } from "../../shared/base/assert.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import { segmentCall } from "../../shared/what-if/segment-call.ts";
import { mutatedLine } from "./message-lines.ts";
import { scratchSpace } from "./scratch-space.ts";

const files = Number(process.env["MUTATED_FILES"] ?? 500);

async function lookAt(
  path: string,
  content: string | Uint8Array,
  mapping: JsonObject | null = null,
): Promise<Looked> {
  writeFileSync(path, content);
  const looked = await lookAtFile(path, { mapping, saved: [] });
  assert(looked.ok, "a file that is there can be looked at");
  return looked.value;
}

const cell = fc.constantFrom(
  ...["u1", "u2", "00017", "A", "Order Completed", "2026-01-31", "31/01/2026", "1/31/26 9:05", "1767225600"],
  ...[
    "12.5",
    "12,5",
    "1.234,50",
    "",
    " ",
    '"',
    '"a,b"',
    '"a""b"',
    '"a\nb"',
    "true",
    '{"a":1}',
    "[",
    "n/a",
    "ü",
  ],
  ...[
    "=1+1",
    "#",
    "sep=;",
    "\t",
    ";",
    "|",
    "  ",
    "\0",
    "\u{1F600}",
    "__proto__",
    "1e999",
    "-0",
    "9".repeat(30),
  ],
);
const header = fc.constantFrom(
  ...["user_id", "email", "id", "event", "time", "date", "total", "message_id", "type", "", "user_id ", "x"],
);
const table = fc
  .tuple(
    fc.array(header, { maxLength: 6 }),
    fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }),
    fc.constantFrom(",", ";", "\t", "|", "  "),
    fc.constantFrom("\n", "\r\n", "\r"),
  )
  .map(([names, rows, separator, end]) => [names, ...rows].map((row) => row.join(separator) + end).join(""));

const changed = fc
  .tuple(table, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 4 }))
  .map(([text, changes]) => {
    const bytes = Buffer.from(text);
    for (const [place, byte] of changes) if (bytes.length > 0) bytes[place % bytes.length] = byte;
    return bytes;
  });

const contents: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 6, arbitrary: changed },
  {
    weight: 3,
    arbitrary: fc.array(mutatedLine, { maxLength: 8 }).map((lines) => Buffer.from(lines.join("\n"))),
  },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  { weight: 1, arbitrary: changed.map((bytes) => Buffer.from(bytes.toString("utf8"), "utf16le")) },
);

test(`${files} files of all kinds are looked at without a fault`, async () => {
  using scratch = scratchSpace();
  const names = ["a.csv", "a.jsonl", "a.json", "a.txt"];
  for (const [index, bytes] of fc.sample(contents, { numRuns: files, seed: 31 }).entries()) {
    const path = join(scratch.folder, names[index % names.length] ?? "a.csv");
    const looked = await lookAt(path, bytes);
    // Where nothing can be imported it is said why.
    if (looked.rows.every(({ message }) => message === null))
      expect(looked.problems.length + looked.rows.length).toBeGreaterThan(0);
    for (const { message, problem } of looked.rows) expect(message === null).toBe(problem !== null);
    expect(JSON.stringify(looked).length).toBeLessThan(200_000);
  }
});

test("packed files that are damaged fail, or are looked at as far as they go", async () => {
  using scratch = scratchSpace();
  const path = join(scratch.folder, "a.csv.gz");
  const packed = gzipSync("user_id,event,time\nu1,A,2026-01-01\n".repeat(20));
  for (let place = 2; place < packed.length; place++) {
    const bytes = Buffer.from(packed);
    bytes[place] = (bytes[place] ?? 0) ^ 0x55;
    writeFileSync(path, place % 3 === 0 ? bytes : bytes.subarray(0, place));
    const looked = await lookAtFile(path, { mapping: null, saved: [] });
    if (!looked.ok) expect(looked.error.code).toMatch(/^Z_|^ERR/);
  }
});

test("a table without problems shows the messages that are then read", async () => {
  using scratch = scratchSpace();
  const path = join(scratch.folder, "a.csv");
  let compared = 0;
  for (const text of fc.sample(table, { numRuns: files, seed: 32 })) {
    const looked = await lookAt(path, text);
    const { mapping, problems, rows } = looked;
    if (mapping === null || problems.length > 0) continue;
    const shown = rows.flatMap(({ message }) => (message === null ? [] : [message]));
    const read = await readMessageFiles([path], { mapping });
    const calls = read.ok ? read.value.map(segmentCall) : undefined;
    if (calls !== undefined) expect(shown).toEqual(calls.slice(0, 10));
    compared += calls?.length ?? 0;
    // The mapping that was guessed is one that can be given.
    const again = await lookAt(path, text, mapping as unknown as JsonObject);
    expect(again).toMatchObject({ mapping, rows, problems: [] });
  }
  expect(compared).toBeGreaterThan(5);
});

test("a file that is one endless line, or unpacks to gigabytes, is looked at in bounded time and memory", async () => {
  using scratch = scratchSpace();
  const endless = Buffer.alloc(40 << 20, "a,");
  const before = process.memoryUsage().rss;
  for (const [name, bytes] of [
    ["long.csv", endless],
    ["long.jsonl", Buffer.concat([Buffer.from("{"), endless])],
    ["list.json", Buffer.concat([Buffer.from('[{"a":"'), endless])],
    ["quote.csv", Buffer.concat([Buffer.from('user_id,event\n"'), endless])],
    ["bomb.csv.gz", gzipSync(Buffer.alloc(400 << 20, "u1,A,2026-01-01\n"), { level: 1 })],
  ] as const) {
    const started = performance.now();
    const looked = await lookAt(join(scratch.folder, name), bytes);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(JSON.stringify(looked).length).toBeLessThan(200_000);
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(1_200 << 20);
});
