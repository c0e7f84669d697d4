import { expect, test } from "vitest";
import { asSort, sortOf, valueSorts, valueWords } from "./persona-value.ts";

test.each([
  ["pro", "text"],
  ["12", "text"],
  ["2026-01-01T09:00:00Z", "instant"],
  [12.5, "number"],
  [false, "boolean"],
  [null, "json"],
  [["a"], "json"],
] as const)("%j is %s", (value, sort) => {
  expect(sortOf(value)).toBe(sort);
});

test("a value that becomes another sort is of that sort, and keeps what it can say", () => {
  const values = ["pro", "12.5", "true", 12.5, true, null, { a: 1 }, "2026-01-01T09:00:00Z"];
  for (const value of values)
    for (const { value: sort } of valueSorts) {
      const text = sort === "text" && sortOf(asSort(value, sort, 0)) === "instant";
      expect(text ? "text" : sortOf(asSort(value, sort, 0))).toBe(sort);
    }
  expect(asSort("12.5", "number", 0)).toBe(12.5);
  expect(asSort(12.5, "text", 0)).toBe("12.5");
  expect(asSort("true", "boolean", 0)).toBe(true);
  expect(asSort("pro", "instant", 0)).toBe("1970-01-01T00:00:00.000Z");
});

test("values are said in words", () => {
  expect([null, true, 3, "x", ["a"]].map(valueWords)).toEqual(["none", "yes", "3", "x", '["a"]']);
});
