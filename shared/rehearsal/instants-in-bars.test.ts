import fc from "fast-check";
import { expect, test } from "vitest";
import { instantsInBars } from "./instants-in-bars.ts";

const instantsArbitrary = fc
  .array(fc.integer({ min: -50, max: 50 }), { maxLength: 40 })
  .map((instants) => Float64Array.from(instants).sort());

test("every instant of the range is in the one bar in whose span it lies", () => {
  const question = fc.record({
    fromMs: fc.integer({ min: -60, max: 60 }),
    toMs: fc.integer({ min: -60, max: 60 }),
    bars: fc.integer({ min: 1, max: 30 }),
  });
  fc.assert(
    fc.property(instantsArbitrary, question, (instants, { fromMs, toMs, bars }) => {
      const counts = instantsInBars(instants, { fromMs, toMs, bars });
      const inside = [...instants].filter((atMs) => atMs >= fromMs && atMs < toMs);
      const expected = Array.from({ length: bars }, () => 0);
      for (const atMs of inside) expected[Math.floor(((atMs - fromMs) * bars) / (toMs - fromMs))]! += 1;
      expect(counts).toHaveLength(bars);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(inside.length);
      // Where a span ends between two instants that numbers can tell apart, rounding has no say.
      if (120 % bars === 0 && (toMs - fromMs) % bars === 0) expect(counts).toEqual(expected);
    }),
    { seed: 31, numRuns: 1_000 },
  );
});

test("a range that is the other way round has nothing in it", () => {
  expect(instantsInBars([1, 2, 3], { fromMs: 3, toMs: 1, bars: 2 })).toEqual([0, 0]);
});
