import fc from "fast-check";
import { expect, test } from "vitest";
import { fromColumn, toColumn } from "./exact-text.ts";

test("every text comes back from UTF-8 code unit by code unit", () => {
  const texts = fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  });
  fc.assert(
    fc.property(texts, (text) => {
      const column = Buffer.from(toColumn(text), "utf8").toString("utf8");
      expect(fromColumn(column)).toBe(text);
    }),
    { seed: 1, numRuns: 1_000 },
  );
});

test("a lone surrogate, which UTF-8 does not have, comes back", () => {
  expect(fromColumn(toColumn("a\ud800b"))).toBe("a\ud800b");
});
