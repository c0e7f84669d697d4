// The bars of a histogram: round, few, and with every number in one of them.

import fc from "fast-check";
import { expect, test } from "vitest";
import { numberBars, quantile } from "./number-bars.ts";

const bars = (...numbers: readonly number[]) => numberBars(Float64Array.from(numbers).sort());

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

test("few whole numbers have a bar each", () => {
  expect(bars(1, 1, 2, 4)).toEqual([
    { from: 1, to: 2, people: 2 },
    { from: 2, to: 3, people: 1 },
    { from: 3, to: 4, people: 0 },
    { from: 4, to: 5, people: 1 },
  ]);
});

test("widths are round", () => {
  const [first, second] = bars(...upTo(1_000));
  expect(first).toEqual({ from: 0, to: 50, people: 50 });
  expect(second?.from).toBe(50);
});

test("one number that is far beyond all others stands in an open bar", () => {
  const found = bars(...upTo(200).map((index) => index / 10), 1e6);
  expect(found.at(-1)).toEqual({ from: expect.any(Number), to: null, people: 1 });
  expect(found.length).toBeGreaterThan(10);
});

test("nobody has no bars, and numbers too large to be told apart have one", () => {
  expect(bars()).toEqual([]);
  expect(bars(1e300, 1e300)).toEqual([{ from: 1e300, to: 1e300, people: 2 }]);
});

test("every number is in exactly one of at most 33 bars", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
      (numbers) => {
        const found = bars(...numbers);
        expect(found.length).toBeLessThanOrEqual(33);
        expect(found.reduce((sum, { people }) => sum + people, 0)).toBe(numbers.length);
        for (const [index, { from }] of found.entries())
          if (index > 0) expect(from).toBe(found[index - 1]?.to);
      },
    ),
    { seed: 20_260_503 },
  );
});

test("a quantile is the least number that its share does not exceed", () => {
  const sorted = Float64Array.of(1, 2, 3, 4);
  expect([0, 0.25, 0.26, 0.5, 1].map((share) => quantile(sorted, share))).toEqual([1, 1, 2, 2, 4]);
});
