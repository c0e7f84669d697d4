import { expect, it } from "vitest";
import type { JsonValue } from "../base/json.ts";
import { createAggregator } from "./aggregate.ts";
import type { Aggregate } from "./definitions.ts";

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

it.each<Aggregate>([
  "eventCount",
  "sum",
  "average",
  "min",
  "max",
  "first",
  "last",
  "mostFrequent",
  "uniqueList",
])("%s begins anew after a reset", (type) => {
  const aggregator = createAggregator(type);
  aggregator.add(7);
  aggregator.reset();
  expect(aggregator.value()).toEqual(aggregate(type, []));
  aggregator.add(2);
  expect(aggregator.value()).toEqual(aggregate(type, [2]));
});
