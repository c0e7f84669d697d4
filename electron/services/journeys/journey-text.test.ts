import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonValue } from "../../../shared/base/json.ts";
import { journeyText } from "./journey-text.ts";

test("reading the text gives the document back, whatever is in it", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = journeyText(value as JsonValue);
      expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value));
      expect(text.endsWith("\n")).toBe(true);
    }),
  );
});

test("objects are laid out over lines, and short lists of values in one", () => {
  expect(journeyText({ a: { b: ["x", 1, null], c: [], d: {} } })).toBe(
    '{\n  "a": {\n    "b": ["x", 1, null],\n    "c": [],\n    "d": {}\n  }\n}\n',
  );
  expect(journeyText([{ a: 1 }])).toBe('[\n  {\n    "a": 1\n  }\n]\n');
});

test("a list that does not fit into 110 characters is laid out over lines", () => {
  const lineOf = (length: number): string => journeyText({ a: ["x".repeat(length)] }).split("\n")[1] ?? "";
  // With room for a comma.
  expect(lineOf(98)).toBe(`  "a": ["${"x".repeat(98)}"]`);
  expect(lineOf(99)).toBe('  "a": [');
  const [x, y] = ["x".repeat(50), "y".repeat(50)];
  expect(journeyText({ a: [x, y] })).toBe(`{\n  "a": [\n    "${x}",\n    "${y}"\n  ]\n}\n`);
});
