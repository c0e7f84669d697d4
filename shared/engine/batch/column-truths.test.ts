import { expect, it } from "vitest";
import { compileComparison } from "../../conditions/comparison.ts";
import type { Comparison } from "../../conditions/condition.ts";
import type { ValueColumn } from "../../people/message-chunk.ts";
import { rowTruthsOf, truthsOf } from "./column-truths.ts";

const column = (): ValueColumn => ({
  rows: Uint32Array.of(1, 3, 4),
  codes: Uint8Array.of(0, 1, 2),
  values: ["a", null, 5],
});

const ask = (comparison: Comparison) => ({ comparison, compiled: compileComparison(comparison) });

it("decides each distinct value, null as absent", () => {
  expect([...truthsOf(column(), ask({ op: "exists" }))]).toEqual([1, 0, 1]);
});

it("decides each row, those without the key as absent", () => {
  expect([...rowTruthsOf(column(), ask({ op: "equals", value: "a" }), 6)]).toEqual([0, 1, 0, 0, 0, 0]);
  expect([...rowTruthsOf(column(), ask({ op: "notEquals", value: "a" }), 6)]).toEqual([1, 0, 1, 1, 1, 1]);
});

it("keeps what it decided with the column, apart for each literal, and lets the oldest go", () => {
  const kept = column();
  const first = truthsOf(kept, ask({ op: "equals", value: 5 }));
  expect(truthsOf(kept, ask({ op: "equals", value: 5 }))).toBe(first);
  expect(truthsOf(kept, ask({ op: "equals", value: "5" }))).not.toBe(first);
  expect(truthsOf(column(), ask({ op: "equals", value: 5 }))).not.toBe(first);
  for (let value = 100; value < 116; value++) truthsOf(kept, ask({ op: "equals", value }));
  expect(truthsOf(kept, ask({ op: "equals", value: 5 }))).not.toBe(first);
});
