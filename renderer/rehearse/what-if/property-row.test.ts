import { expect, test } from "vitest";
import { contentOfRows, rowsOf } from "./property-row.ts";

test("rows mean what they were made of", () => {
  const content = { total: 80, plan: "pro", vip: true, items: [{ sku: "a" }], gone: null };
  expect(contentOfRows(rowsOf(content))).toEqual(content);
});

test("what means nothing is said", () => {
  expect(contentOfRows([{ key: 0, name: "total", kind: "number", text: "much" }])).toBe(
    "“much” is no number.",
  );
  expect(contentOfRows([{ key: 0, name: "items", kind: "json", text: "[" }])).toBe("“[” is no JSON.");
  expect(contentOfRows([{ key: 0, name: " ", kind: "text", text: "" }])).toBe("Every row needs a name.");
});
