import { expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../base/json.ts";
import { chunkFromMessages } from "./chunk-from-messages.ts";
import { parseMessage } from "./parse-message.ts";
import { pathColumn } from "./path-column.ts";

/** What stands at `path` in each of the rows, one event for each of `rows`; "-" where the column has no row. */
function at(path: string, rows: readonly JsonObject[]): readonly JsonValue[] | undefined {
  const messages = rows.map((properties, second) => {
    const timestamp = `2026-01-01T00:00:${String(second).padStart(2, "0")}Z`;
    const parsed = parseMessage({ type: "track", event: "E", userId: "u", timestamp, properties });
    if (!parsed.ok) throw new Error(parsed.error.found);
    return parsed.value;
  });
  const column = pathColumn(chunkFromMessages(messages), 0, path);
  if (column === undefined) return undefined;
  expect([...column.rows]).toEqual([...column.rows].sort((a, b) => a - b));
  return rows.map((_, row) => {
    const index = column.rows.indexOf(row);
    return index < 0 ? "-" : (column.values[column.codes[index] ?? -1] ?? null);
  });
}

it("a key without a dot is a column of the chunk", () => {
  expect(at("a", [{ a: 1 }, {}, { a: null }])).toEqual([1, "-", null]);
});

it("a path is followed through objects, and is null where it leads nowhere", () => {
  expect(at("a.b.c", [{ a: { b: { c: 1 } } }, { a: { b: 2 } }, { a: null }, {}])).toEqual([
    1,
    null,
    null,
    "-",
  ]);
});

it("a literal key counts alone where no row has the head of the path", () => {
  expect(at("a.b", [{}, { "a.b": 1 }])).toEqual(["-", 1]);
});

it("a literal key hides the path in its own row, even with null", () => {
  const both = { a: { b: 2 } };
  expect(
    at("a.b", [{ a: { b: 1 } }, { ...both, "a.b": 3 }, { ...both, "a.b": null }, { "a.b": 4 }, both]),
  ).toEqual([1, 3, null, 4, 2]);
});

it("rows ascend as numbers", () => {
  const rows = Array.from({ length: 12 }, (_, row) => (row % 2 === 0 ? { "a.b": row } : { a: { b: row } }));
  expect(at("a.b", rows)).toEqual(rows.map((_, row) => row));
});

it("there is no column where no row has the key or the path's head", () => {
  expect(at("a.b", [{ b: 1 }])).toBeUndefined();
  expect(at("a", [{ b: 1 }])).toBeUndefined();
});
