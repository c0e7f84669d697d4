import { expect, test } from "vitest";
import { plot, roundUp, xOf, yOf } from "./chart-scale.ts";

test("the axis ends at the next round number", () => {
  expect([0, 1, 4, 7, 10, 11, 23, 260, 1_846, 5_001].map(roundUp)).toEqual([
    1, 1, 4, 10, 10, 20, 25, 500, 2_000, 10_000,
  ]);
});

test("the first value stands left, the last one right, and one alone in the middle", () => {
  expect([xOf(0, 3), xOf(1, 3), xOf(2, 3)]).toEqual([plot.left, (plot.left + plot.right) / 2, plot.right]);
  expect(xOf(0, 1)).toBe((plot.left + plot.right) / 2);
  expect([yOf(0, 10), yOf(10, 10)]).toEqual([plot.bottom, plot.top]);
});
