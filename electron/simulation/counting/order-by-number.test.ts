import fc from "fast-check";
import { expect, test } from "vitest";
import { orderByNumber } from "./order-by-number.ts";

function orderOf(values: readonly number[]): readonly number[] {
  const job = orderByNumber(Float64Array.from(values));
  for (;;) {
    const step = job.next();
    if (step.done === true) return [...step.value];
  }
}

const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: -70_000, max: 70_000 }),
  fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }),
);

test("the order is that of comparing, equal ones by their places", () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 60 }), (values) => {
      const places = values.map((_, place) => place);
      const expected = places.toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
      expect(orderOf(values)).toEqual(expected);
    }),
    { numRuns: 2_000, seed: 9 },
  );
});
