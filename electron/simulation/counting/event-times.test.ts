import fc from "fast-check";
import { expect, test } from "vitest";
import { EventTimes } from "./event-times.ts";

const instants = fc.array(fc.integer({ min: -2_000, max: 2_000 }), { minLength: 0, maxLength: 300 });
const bound = fc.oneof(fc.integer({ min: -2_100, max: 2_100 }), fc.constantFrom(-Infinity, Infinity));

test("a span is a run: all of it lies there, and what is inside lies in the span", () => {
  fc.assert(
    fc.property(instants, bound, bound, (list, afterMs, atMs) => {
      const times = new EventTimes(Float64Array.from(list));
      const { from, insideFrom, insideTo, to } = times.runOf({ afterMs, atMs });
      const isIn = (event: number): boolean => (list[event] ?? NaN) > afterMs && (list[event] ?? NaN) <= atMs;
      const order = [...times.order];
      expect(order.toSorted((a, b) => a - b)).toEqual([...list.keys()]);
      if (afterMs >= atMs) return;
      expect([from <= insideFrom, insideFrom <= insideTo, insideTo <= to]).toEqual([true, true, true]);
      expect(order.slice(insideFrom, insideTo).every(isIn)).toBe(true);
      expect([...order.slice(0, from), ...order.slice(to)].some(isIn)).toBe(false);
    }),
    { numRuns: 2_000, seed: 5 },
  );
});

test("of many events only those of two buckets are looked at closely", () => {
  const list = Float64Array.from({ length: 51_200 }, (_, event) => event);
  const { from, insideFrom, insideTo, to } = new EventTimes(list).runOf({ afterMs: 9_999, atMs: 30_000 });
  expect(insideTo - insideFrom).toBeGreaterThan(19_700);
  expect(insideFrom - from + (to - insideTo)).toBeLessThan(250);
});
