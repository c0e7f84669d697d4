import { expect, it } from "vitest";
import type { JsonValue } from "../base/json.ts";
import { createAggregator } from "./aggregate.ts";
import { aggregatesOfProperty, type Aggregate } from "./definitions.ts";

const aggregate = (type: Aggregate, values: readonly (JsonValue | undefined)[]) => {
  const aggregator = createAggregator(type);
  for (const value of values) aggregator.add(value);
  return aggregator.value();
};

const odd = [undefined, true, "x", [9], { a: 9 }] as const;

it.each<[Aggregate, readonly (JsonValue | undefined)[], JsonValue | undefined]>([
  ["eventCount", [], 0],
  ["eventCount", [undefined, 1, "x"], 3],
  ["sum", [], 0],
  ["sum", [1, "2.5", ...odd], 3.5],
  ["sum", [0.1, 0.2, 0.3], 0.1 + 0.2 + 0.3],
  ["sum", [0.3, 0.2, 0.1], 0.3 + 0.2 + 0.1],
  ["average", [], undefined],
  ["average", [...odd], undefined],
  ["average", [1, "2", 6, ...odd], 3],
  ["min", [], undefined],
  ["min", ["3", 2, ...odd], 2],
  ["min", [5, "-1e2"], -100],
  ["max", [], undefined],
  ["max", [...odd, "3", 2], 3],
  ["first", [], undefined],
  ["first", [undefined, false, 1], false],
  ["first", [undefined, { a: 1 }], { a: 1 }],
  ["last", [1, 0, undefined], 0],
  ["last", [], undefined],
  ["mostFrequent", [], undefined],
  ["mostFrequent", ["a", "b", "b", "a"], "a"],
  ["mostFrequent", ["a", "b", "b"], "b"],
  ["mostFrequent", [1, "1", "1", [1], [1], [1]], "1"],
  ["uniqueList", [], []],
  ["uniqueList", ["b", 1, "1", "b", true, null, undefined, [1], { a: 1 }], ["b", 1, "1", true]],
  ["uniqueListCount", [], 0],
  ["uniqueListCount", [1, "1", 1, false], 3],
])("%s of %j is %j", (type, values, expected) => {
  expect(aggregate(type, values)).toEqual(expected);
});

it.each<Aggregate>(["eventCount", ...aggregatesOfProperty])("%s begins anew after a reset", (type) => {
  const aggregator = createAggregator(type);
  aggregator.add(7);
  aggregator.reset();
  expect(aggregator.value()).toEqual(aggregate(type, []));
  aggregator.add(2);
  expect(aggregator.value()).toEqual(aggregate(type, [2]));
});

/** Adds `values` and takes the first of them back one by one: whether each could be, and what is left. */
function takeBack(type: Aggregate, values: readonly (JsonValue | undefined)[], count: number) {
  const aggregator = createAggregator(type);
  for (const value of values) aggregator.add(value);
  const could = values.slice(0, count).map((value) => aggregator.forget(value));
  return { could, left: aggregator.value() };
}

it.each<[Aggregate, readonly (JsonValue | undefined)[], JsonValue]>([
  ["eventCount", [1, undefined, "x"], 1],
  ["sum", [undefined, "5", 2], 2],
  ["average", ["x", "5", 2, 4], 3],
  ["min", [1, undefined, 1, 7], 1],
  ["max", ["x", 3, 7, 7], 7],
  ["first", [undefined, 1, 2], 2],
  ["last", [1, undefined, 2], 2],
  ["mostFrequent", ["a", undefined, "a", "b"], "a"],
  ["uniqueList", ["a", [1], "b", "a"], ["b", "a"]],
  ["uniqueListCount", ["a", undefined, "b", "b"], 1],
])("%s of %j takes the first two back", (type, values, left) => {
  expect(takeBack(type, values, 2)).toEqual({ could: [true, true], left });
});

it("the last extreme cannot be taken back, for the next one is not known", () => {
  expect(takeBack("min", [1, 1, 2], 2).could).toEqual([true, false]);
  expect(takeBack("max", [2, 1], 1).could).toEqual([false]);
  expect(takeBack("min", ["x"], 1).could).toEqual([true]);
});

it("a sum is taken back only where that is exact", () => {
  expect(takeBack("sum", [2 ** 32, 1], 1)).toEqual({ could: [true], left: 1 });
  expect(takeBack("sum", [2 ** 32 + 1, 1], 1).could).toEqual([false]);
  expect(takeBack("sum", [-(2 ** 53), 1], 1).could).toEqual([false]);
  expect(takeBack("sum", [1, 0.1], 1).could).toEqual([false]);
});

it("a sum of more than a million values is not taken back", () => {
  const ones = (count: number) => Array.from({ length: count }, () => 1);
  expect(takeBack("sum", ones(2 ** 20), 1).could).toEqual([true]);
  expect(takeBack("sum", ones(2 ** 20 + 1), 1).could).toEqual([false]);
});
