// What a journey refers to, and where.

import { expect, test } from "vitest";
import { referencesIn } from "./references-in.ts";

const entry = (condition: object) => ({ id: "entry", type: "entry", name: "In", condition, next: null });
const inIt = (id: string) => ({ audience: { id, is: "member" } });

const found = (document: object): readonly string[] =>
  referencesIn(JSON.parse(JSON.stringify(document))).map(
    ({ list, id, step }) => `${list} ${id} at ${step.id}`,
  );

test("audiences and computed traits are found however deep a condition is", () => {
  const condition = { all: [{ not: { any: [inIt("a"), { computedTrait: { id: "t", op: "exists" } }] } }] };
  expect(found({ steps: [entry(condition)] }).toSorted()).toEqual([
    "audiences a at entry",
    "computedTraits t at entry",
  ]);
});

test("in branches, in the exit condition, and what a step sends to", () => {
  const branches = [{ id: "b", name: "B", condition: inIt("b"), next: null }];
  const send = {
    id: "send",
    type: "sendToDestinations",
    name: "S",
    destinations: [{ id: "mail", call: "track" }],
  };
  const steps = [{ id: "split", name: "Split", branches }, send];
  expect(found({ steps, settings: { exit: { when: inIt("c") } } })).toEqual([
    "audiences b at split",
    "destinations mail at send",
    "audiences c at ",
  ]);
});

test("one that a step names twice is there once, and half of a draft is no reference", () => {
  const condition = { all: [inIt("a"), inIt("a"), { audience: {} }, { audience: null }] };
  expect(found({ steps: [entry(condition), 7, null] })).toEqual(["audiences a at entry"]);
  expect(referencesIn(null)).toEqual([]);
});
