import { expect, it } from "vitest";
import type { Comparison } from "./condition.ts";
import { compiled } from "./holds.ts";

it("a comparison is compiled once, however often it is asked", () => {
  const comparison: Comparison = { op: "equals", value: 1 };
  expect(compiled(comparison)).toBe(compiled(comparison));
});
