import { describe, expect, it } from "vitest";
import type { JsonObject } from "../base/json.ts";
import { chunkFromMessages } from "./chunk-from-messages.ts";
import type { MessageChunk } from "./message-chunk.ts";
import type { Message } from "./message.ts";
import { parseMessage } from "./parse-message.ts";

function call(userId: string, second: number, more: JsonObject): Message {
  const parsed = parseMessage({ userId, timestamp: `1970-01-01T00:00:0${second}Z`, ...more });
  if (!parsed.ok) throw new Error(parsed.error.found);
  return parsed.value;
}

const track = (userId: string, second: number, properties: JsonObject = {}) =>
  call(userId, second, { type: "track", event: "E", properties });

/** The column as [row, value] pairs. */
function cells(chunk: MessageChunk, code: number, key: string) {
  const column = chunk.column(code, key);
  if (column === undefined) return undefined;
  return [...column.rows].map((row, index) => [row, column.values[column.codes[index] ?? -1]]);
}

describe("a chunk of messages", () => {
  const chunk = chunkFromMessages([
    track("b", 3, { total: 1 }),
    call("a", 2, { type: "page", name: "E", properties: { total: 5 } }),
    track("b", 1, { total: 2 }),
    call("b", 2, { type: "identify", traits: { plan: "pro" }, properties: { plan: "x" } }),
  ]);

  it("has its users in order, and their rows by time", () => {
    expect([chunk.userCount, chunk.userId(0), chunk.userId(1)]).toEqual([2, "a", "b"]);
    expect([...chunk.offsets]).toEqual([0, 1, 4]);
    expect([...chunk.atMs]).toEqual([2_000, 1_000, 2_000, 3_000]);
  });

  it("has each kind once, by its type and name", () => {
    expect(chunk.kinds).toEqual([
      { type: "page", name: "E" },
      { type: "track", name: "E" },
      { type: "identify", name: "" },
    ]);
    expect([...chunk.codes]).toEqual([0, 1, 2, 1]);
  });

  it("has columns of properties, and of traits for identify calls", () => {
    expect(cells(chunk, 0, "total")).toEqual([[0, 5]]);
    expect(cells(chunk, 1, "total")).toEqual([
      [1, 2],
      [3, 1],
    ]);
    expect(cells(chunk, 2, "plan")).toEqual([[2, "pro"]]);
  });

  it("has no column where no row has the key, and makes each column once", () => {
    expect(chunk.column(2, "total")).toBeUndefined();
    expect(chunk.column(1, "toString")).toBeUndefined();
    expect(chunk.column(1, "total")).toBe(chunk.column(1, "total"));
  });
});

it("the values of a column are distinct: null is one, and −0 is not 0", () => {
  const values = [1, null, 1, 0, -0, "1", { a: 1 }, { a: 1 }];
  const chunk = chunkFromMessages(values.map((v, second) => track("a", second, { v })));
  const column = chunk.column(0, "v");
  expect(column?.values).toEqual([1, null, 0, -0, "1", { a: 1 }]);
  expect([...(column?.codes ?? [])]).toEqual([0, 1, 0, 2, 3, 4, 5, 5]);
});
