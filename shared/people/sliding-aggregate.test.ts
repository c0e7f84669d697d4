import fc from "fast-check";
import { expect, it } from "vitest";
import type { JsonValue } from "../base/json.ts";
import { createAggregator } from "./aggregate.ts";
import type { Aggregate } from "./definitions.ts";
import { SlidingAggregate } from "./sliding-aggregate.ts";

const types: readonly Aggregate[] = [
  ...(["eventCount", "sum", "average", "min", "max", "first", "last"] as const),
  ...(["mostFrequent", "uniqueList", "uniqueListCount"] as const),
];

const value = fc.constantFrom<JsonValue | undefined>(
  ...[1, 2, "2", 0.1, 0.7, -3, 2 ** 33, "1e3", "a", "b", true, undefined],
  [1],
);
const moves = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 4 })), { maxLength: 30 });

function addedUpAnew(type: Aggregate, values: readonly (JsonValue | undefined)[]): JsonValue | undefined {
  const aggregator = createAggregator(type);
  for (const each of values) aggregator.add(each);
  return aggregator.value();
}

it.each(types)("%s of a sliding window is that of its events added up anew", (type) => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 60 }), moves, (values, steps) => {
      const sliding = new SlidingAggregate(type, (index) => values[index]);
      let from = 0;
      let to = 0;
      for (const [out, into] of steps) {
        to = Math.min(values.length, to + into);
        from = Math.min(to, from + out);
        expect(sliding.over(from, to)).toEqual(addedUpAnew(type, values.slice(from, to)));
      }
    }),
    { seed: 7, numRuns: 1_000 },
  );
});

it.each(types)("%s may also be asked backwards", (type) => {
  const values = ["a", 3, "a", 5, 5, 3];
  const sliding = new SlidingAggregate(type, (index) => values[index]);
  for (const [from, to] of [
    [2, 6],
    [0, 3],
    [1, 1],
    [0, 6],
  ] as const) {
    expect(sliding.over(from, to)).toEqual(addedUpAnew(type, values.slice(from, to)));
  }
});

it.each(types)("%s of one busy user takes no quadratic time", (type) => {
  let reads = 0;
  const sliding = new SlidingAggregate(type, (index) => (reads++, index % 7));
  for (let to = 1; to <= 20_000; to++) sliding.over(Math.max(0, to - 5_000), to);
  expect(reads).toBeLessThan(20_000 * 3);
});
