import fc from "fast-check";
import { expect, test } from "vitest";
import { sortByTime } from "./sort-by-time.ts";

test("sorts any instants, before 1970 and far away too, and keeps the order of equal ones", () => {
  const instant = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.maxSafeInteger().map((value) => Math.trunc(value / 4)),
  );
  fc.assert(
    fc.property(fc.array(instant, { maxLength: 200 }), (instants) => {
      const sorted = sortByTime({
        atMs: Float64Array.from(instants),
        values: Uint32Array.from(instants, (_, index) => index),
      });
      const expected = instants
        .map((atMs, index) => ({ atMs, index }))
        .sort((a, b) => a.atMs - b.atMs || a.index - b.index);
      expect([...sorted.values]).toEqual(expected.map(({ index }) => index));
      expect([...sorted.atMs]).toEqual(expected.map(({ atMs }) => atMs));
    }),
    { numRuns: 500, seed: 3 },
  );
});
