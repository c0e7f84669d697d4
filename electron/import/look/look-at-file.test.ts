import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { lookAtContent as look } from "./look-at-content.ts";
import { lookAtFile } from "./look-at-file.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-look-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("JSON", () => {
  const call = {
    type: "track",
    userId: "u",
    event: "E",
    timestamp: "2026-01-01T00:00:00Z",
    properties: { a: 1 },
  };

  test("is told to be lines, a list, or one value over many lines", async () => {
    const lines = await look("m.jsonl", `${JSON.stringify(call)}\n\n{"type":"track"}\n`);
    expect(lines).toMatchObject({
      form: { kind: "jsonLines" },
      rowsLookedAt: 2,
      estimatedRows: 2,
      problems: [],
    });
    expect(lines.rows).toMatchObject([
      { line: 1, message: { userId: "u" } },
      { line: 3, problem: { found: "no id" } },
    ]);
    const list = await look("m.txt", JSON.stringify([call, call]));
    expect(list).toMatchObject({ form: { kind: "json" }, rowsLookedAt: 2 });
    const pretty = await look("m.txt", JSON.stringify(call, null, 1));
    expect(pretty).toMatchObject({ form: { kind: "json" }, rowsLookedAt: 1, problems: [] });
    const batch = await look("m.json", JSON.stringify({ batch: [call, call] }));
    expect(batch.rows).toHaveLength(2);
    const packed = await look("m.jsonl.gz", gzipSync(`${JSON.stringify(call)}\n`));
    expect(packed).toMatchObject({ isGzip: true, rowsLookedAt: 1, estimatedRows: 1 });
  });

  test("shows its traits and properties, those of the context too", async () => {
    const context = { traits: { email: "a@b.c" } };
    const identify = { type: "identify", userId: "u", timestamp: call.timestamp, traits: { plan: "pro" } };
    const looked = await look(
      "m.jsonl",
      [{ ...call, context }, { ...identify, context }, identify]
        .map((one) => `${JSON.stringify(one)}\n`)
        .join(""),
    );
    expect(looked.fields).toEqual([
      { part: "trait", key: "email", count: 2, example: "a@b.c" },
      { part: "trait", key: "plan", count: 2, example: "pro" },
      { part: "property", key: "a", count: 1, example: "1" },
    ]);
  });

  test("of which nothing is a message has a problem, at its first line", async () => {
    const looked = await look("m.json", '[\n{"user":1},\n{"user":2}]');
    expect(looked.problems).toEqual([
      {
        file: "m.json",
        line: 2,
        found: "type nothing",
        expected: "one of track, page, screen, identify, group, alias",
      },
    ]);
  });

  test("of which nothing is anything says so", async () => {
    const empty = await look("m.json", '{"batch":[]}');
    expect(empty).toMatchObject({ rows: [], problems: [{ file: "m.json", line: 1, found: "no messages" }] });
    expect((await look("m.json", "[]")).problems).toHaveLength(1);
  });

  test("with a huge message is shown shortened", async () => {
    const huge = {
      ...call,
      properties: { text: "x".repeat(100_000), list: Array.from({ length: 50_000 }, () => "y") },
    };
    const looked = await look("m.jsonl", `${JSON.stringify(huge)}\n`);
    expect(JSON.stringify(looked).length).toBeLessThan(40_000);
    expect(looked.rows[0]?.problem).toBeNull();
  });
});

describe("a file that is no messages", () => {
  const bytes = (...parts: readonly (string | number)[]): Buffer =>
    Buffer.concat(
      parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from([part]))),
    );

  test.each([
    ["a workbook", "a.xlsx", bytes("PK", 3, 4, "....[Content_Types].xml"), "an Excel file"],
    ["an old workbook", "a.xls", Buffer.from("d0cf11e0a1b11ae100", "hex"), "an old Excel"],
    ["a zip file", "a.zip", bytes("PK", 3, 4, "....a.csv"), "a zip file"],
    ["a space", "a.rehearse", bytes("SQLite format 3", 0, 0), "a database"],
    ["a picture", "a.png", bytes(0x89, "PNG\r\n"), "a picture"],
    ["a page", "a.csv", "<!DOCTYPE html><html>", "a web page"],
    ["a journey", "a.journey.json", '{ "format": "rehearse.journey/1", "id": "a" }', "a journey"],
    ["definitions", "d.json", '{\n  "format": "rehearse.definitions/1" }', "audiences and computed traits"],
    ["a mapping", "m.json", '{"format":"rehearse.mapping/1"}', "a mapping of columns"],
    ["nothing", "a.csv", "", "an empty file"],
    ["blanks", "a.csv", "\uFEFF \n", "an empty file"],
    ["old line ends", "a.csv", "user_id,event\ru1,A\r", "lines that end as on an old Mac"],
    [
      "binary",
      "a.bin",
      bytes(...Array.from({ length: 100 }, (_, n) => n % 3)),
      "text in UTF-16 without its mark",
    ],
  ])("is told to be %s", async (_, name, content, found) => {
    const looked = await look(name, content);
    expect(looked.problems).toHaveLength(1);
    expect(looked.problems[0]).toMatchObject({ file: name });
    expect(looked.problems[0]?.found).toContain(found);
    expect(looked).toMatchObject({ rows: [], columns: [], mapping: null });
  });

  test("is told to be Latin-1, with its line", async () => {
    const looked = await look(
      "a.csv",
      Buffer.from("user_id,event,time\nu,A,2026-01-01\nü,A,2026-01-01\n", "latin1"),
    );
    expect(looked.problems).toMatchObject([
      { line: 3, expected: expect.stringContaining("CSV UTF-8") as string },
    ]);
  });

  test("is told to be Latin-1 by its last line alone, which nothing ends", async () => {
    const looked = await look(
      "a.csv",
      Buffer.from("user_id,event,time\nu,A,2026-01-01\nü,A,2026-01-01", "latin1"),
    );
    expect(looked.problems).toMatchObject([{ line: 3, found: expect.stringContaining("Latin-1") as string }]);
  });

  test("in UTF-16 is read like any other", async () => {
    const text = "user_id\tevent\ttime\r\nü1\tA\t2026-01-01T00:00:00Z\r\n";
    for (const swap of [false, true]) {
      const content = Buffer.from(`\uFEFF${text}`, "utf16le");
      const looked = await look("a.txt", swap ? content.swap16() : content);
      expect(looked).toMatchObject({ problems: [], form: { separator: "\t" }, estimatedRows: 1 });
      expect(looked.rows).toMatchObject([{ message: { userId: "ü1" } }]);
    }
  });

  test("or that cannot be read fails with the system's word", async () => {
    const options = { mapping: null, saved: [] };
    const path = join(folder, "nowhere.csv");
    expect(await lookAtFile(path, options)).toEqual({ ok: false, error: { path, code: "ENOENT" } });
    expect(await lookAtFile(folder, options)).toEqual({ ok: false, error: { path: folder, code: "EISDIR" } });
    const damaged = join(folder, "damaged.gz");
    writeFileSync(damaged, Buffer.concat([gzipSync("a,b\n").subarray(0, 15), Buffer.from("xxxxxxxxxx")]));
    expect(await lookAtFile(damaged, options)).toMatchObject({ ok: false, error: { path: damaged } });
  });
});

test("of a long file the beginning is looked at, and its rows are estimated", async () => {
  const head = "user_id,event,time,note\n";
  const row = "u1,A,2026-01-01T00:00:00Z,some more text\n";
  const looked = await look("long.csv", head + row.repeat(50_000));
  expect(looked.rowsLookedAt).toBe(10_000);
  expect(Math.abs((looked.estimatedRows ?? 0) - 50_000)).toBeLessThan(50);
  const lines = await look(
    "long.jsonl",
    `{"type":"track","userId":"u","event":"E","timestamp":"2026-01-01T00:00:00Z"}\n`.repeat(150_000),
  );
  expect(lines.rowsLookedAt).toBe(10_000);
  expect(Math.abs((lines.estimatedRows ?? 0) - 150_000)).toBeLessThan(500);
});
