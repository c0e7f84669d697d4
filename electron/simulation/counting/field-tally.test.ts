import { expect, test } from "vitest";
import { FieldTally } from "./field-tally.ts";

const tallied = (...values: readonly Parameters<FieldTally["add"]>[]) => {
  const tally = new FieldTally("p");
  for (const [value, count] of values) tally.add(value, count);
  return tally.field(100);
};

test("kinds stand by their frequency, and texts that read as instants are instants", () => {
  const { kinds, count, of } = tallied(["red", 3], [1, 5], ["2026-01-31", 4], [true, 1], [{ a: 1 }, 2]);
  expect(kinds).toEqual(["number", "instant", "text", "object", "boolean"]);
  expect([count, of]).toEqual([15, 100]);
});

test("values are told apart by type, and added up over chunks", () => {
  const { values, distinct } = tallied([1, 2], ["1", 3], [1, 4]);
  expect(values).toEqual([
    { value: 1, count: 6 },
    { value: "1", count: 3 },
  ]);
  expect(distinct).toBe(2);
});

test("a list counts once for each of its elements", () => {
  const { kinds, values, count } = tallied([["a", "b", "a", [1]], 2], [["b"], 1]);
  expect(kinds).toEqual(["list"]);
  expect(count).toBe(3);
  expect(values).toEqual([
    { value: "b", count: 3 },
    { value: "a", count: 2 },
  ]);
});

test("the least and the greatest are those of the more frequent of numbers and instants", () => {
  expect(tallied([5, 1], [-2, 1], ["2026-01-31", 1])).toMatchObject({ least: -2, greatest: 5 });
  const dates = tallied(["2026-02-01T00:00:00Z", 2], ["2025-12-31", 2], [7, 1]);
  expect(dates).toMatchObject({ least: "2025-12-31", greatest: "2026-02-01T00:00:00Z" });
  expect(tallied(["red", 1])).toMatchObject({ least: null, greatest: null });
});

test("beyond fifty thousand values their number is not told, and those that were seen before are counted on", () => {
  const tally = new FieldTally("id");
  for (let id = 0; id <= 50_000; id += 1) tally.add(`id-${id}`, 1);
  tally.add("id-7", 2);
  tally.add("id-50000", 9);
  const { distinct, values, count } = tally.field(60_000);
  expect(distinct).toBeNull();
  expect(values[0]).toEqual({ value: "id-7", count: 3 });
  expect(values).toHaveLength(50);
  expect(count).toBe(50_012);
});

test("texts that are too long to choose from are counted and not listed", () => {
  const [listed, left] = ["x".repeat(300), "x".repeat(301)];
  const { values, distinct } = tallied([listed, 1], [left, 2]);
  expect(values).toEqual([{ value: listed, count: 1 }]);
  expect(distinct).toBe(2);
});
