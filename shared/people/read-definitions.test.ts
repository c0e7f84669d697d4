import { expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import { describeProblem } from "../base/problem.ts";
import type { Aggregate, ComputedTrait, Definitions } from "./definitions.ts";
import type { definitionsSchema } from "./definitions-schema.ts";
import { checkDefinitions, readDefinitions } from "./read-definitions.ts";

const member = (id: string) => ({ audience: { id, is: "member" } });

const valid = () => ({
  format: "rehearse.definitions/1",
  audiences: [
    {
      id: "vips",
      name: "VIPs",
      condition: { computedTrait: { id: "spent", op: "greaterThan", value: 500 } },
    },
    { id: "fans", name: "Fans", condition: { not: { any: [member("vips")] } } },
  ],
  computedTraits: [
    {
      id: "spent",
      name: "Spent",
      type: "sum",
      event: { name: "Order", where: [] },
      property: "total",
      within: "365d",
    },
    { id: "visits", name: "Visits", type: "eventCount", event: { name: "", type: "page" } },
  ],
  destinations: [{ id: "vips", name: "Braze", kind: "event" }],
});

// oxlint-disable-next-line typescript/no-explicit-any -- mistakes have no type
type Loose = any;

const problemsOf = (change: (definitions: Loose) => void): readonly string[] => {
  const definitions: Loose = valid();
  change(definitions);
  const result = checkDefinitions(definitions);
  return result.ok ? [] : result.error.map(describeProblem);
};

test("audiences, computed traits and destinations have ids of their own", () => {
  expect(problemsOf(() => {})).toEqual([]);
});

// prettier-ignore
const rows: readonly (readonly [rule: string, change: (definitions: Loose) => void, problem: string])[] = [
  ["no destinations", (d) => delete d.destinations, "/destinations: found nothing, expected an array of destinations"],
  ["an unknown key", (d) => (d.traits = []), '/traits: found the key "traits", expected no other keys than format, audiences, computedTraits and destinations'],
  ["an audience id twice", (d) => (d.audiences[1].id = "vips"), '/audiences/1/id: found "vips" again, expected an id that is unique among the audiences; the first stands at /audiences/0/id'],
  ["an audience without an id, to which another refers", (d) => delete d.audiences[0].id, "/audiences/0/id: found nothing, expected an id"],
  ["an audience without a name", (d) => (d.audiences[0].name = ""), '/audiences/0/name: found "", expected a name, not empty'],
  ["an unknown audience", (d) => (d.audiences[1].condition = member("vip")), '/audiences/1/condition/audience/id: found "vip", expected the id of an audience'],
  ["an unknown computed trait", (d) => (d.audiences[0].condition.computedTrait.id = "visit"), '/audiences/0/condition/computedTrait/id: found "visit", expected the id of a computed trait'],
  ["an audience of itself", (d) => (d.audiences[0].condition = member("vips")), "/audiences/0/condition/audience/id: found the cycle vips → vips, expected audiences that do not depend on themselves"],
  ["a cycle through not and any", (d) => (d.audiences[0].condition = { all: [member("fans")] }), "/audiences/1/condition/not/any/0/audience/id: found the cycle vips → fans → vips, expected audiences that do not depend on themselves"],
  ["since in an audience", (d) => (d.audiences[0].condition = { event: { name: "A", since: "entry" } }), '/audiences/0/condition/event/since: found the key "since", expected no since: nobody has entered yet where this condition is judged'],
  ["a track event without a name", (d) => (d.computedTraits[0].event.name = ""), '/computedTraits/0/event/name: found "", expected the name of a track event, not empty'],
  ["a sum of nothing", (d) => delete d.computedTraits[0].property, "/computedTraits/0/property: found nothing, expected the path of a property, not empty"],
  ["a count of a property", (d) => (d.computedTraits[1].property = "x"), '/computedTraits/1/property: found the key "property", expected no property: eventCount counts events'],
  ["an unknown type", (d) => (d.computedTraits[0].type = "median"), '/computedTraits/0/type: found "median", expected a type: eventCount, sum, average, min, max, first, last, mostFrequent, uniqueList, uniqueListCount'],
  ["a window inside the event", (d) => (d.computedTraits[0].event.within = "1d"), '/computedTraits/0/event/within: found the key "within", expected no within: it stands beside event'],
  ["a filter with an empty list", (d) => (d.computedTraits[0].event.where = [{ property: "a", op: "equalsAnyOf", value: [] }]), "/computedTraits/0/event/where/0/value: found an empty array, expected an array of 1 to 1,000"],
  ["a computed trait id twice", (d) => d.computedTraits.push(d.computedTraits[0]), '/computedTraits/2/id: found "spent" again, expected an id that is unique among the computed traits; the first stands at /computedTraits/0/id'],
  ["a computed trait that is a text", (d) => (d.computedTraits[1] = "visits"), '/computedTraits/1: found "visits", expected a computed trait'],
  ["a destination id twice", (d) => d.destinations.push(d.destinations[0]), '/destinations/1/id: found "vips" again, expected an id that is unique among the destinations; the first stands at /destinations/0/id'],
  ["an unknown kind", (d) => (d.destinations[0].kind = "mail"), '/destinations/0/kind: found "mail", expected "event" or "list"'],
];

test.each(rows)("one mistake, one problem: %s", (_rule, change, problem) => {
  expect(problemsOf(change)).toEqual([problem]);
});

test("relative dates are refused in the filters of computed traits", () => {
  const where = [{ property: "at", op: "beforeLast", value: "1d" }];
  expect(problemsOf((d) => (d.computedTraits[0].event.where = where))).toEqual([
    expect.stringMatching(
      /^\/computedTraits\/0\/event\/where\/0\/op: found "beforeLast", expected an operator on event/,
    ),
  ]);
});

test("two cycles are two problems", () => {
  const problems = problemsOf((d) => {
    d.audiences = ["a", "b", "c"].map((id) => ({ id, name: id, condition: { all: [] } }));
    d.audiences[0].condition = { any: [member("b"), member("a")] };
    d.audiences[1].condition = member("c");
    d.audiences[2].condition = member("b");
  });
  expect(problems.map((problem) => /the cycle [a-c → ]+/.exec(problem)?.[0])).toEqual([
    "the cycle b → c → b",
    "the cycle a → a",
  ]);
});

test("two ways to one audience are no cycle", () => {
  const problems = problemsOf((d) => {
    d.audiences = ["a", "b", "c", "d"].map((id) => ({ id, name: id, condition: { all: [] } }));
    d.audiences[0].condition = { any: [member("b"), member("c")] };
    d.audiences[1].condition = member("d");
    d.audiences[2].condition = member("d");
  });
  expect(problems).toEqual([]);
});

test("an audience may be called like the computed trait that it asks about", () => {
  expect(problemsOf((d) => (d.audiences = [{ ...d.audiences[0], id: "spent" }]))).toEqual([]);
});

test.each([
  ["null", "null"],
  ["[]", "an empty array"],
  ['"x"', '"x"'],
])("definitions are no %s", (text, found) => {
  const result = readDefinitions(text);
  expect(!result.ok && result.error.map((problem) => [problem.found, problem.expected])).toEqual([
    [found, "definitions: a JSON object"],
  ]);
});

test("a chain of 20,000 audiences is no cycle and no crash", () => {
  const chain = Array.from({ length: 20_000 }, (_, index) => ({
    id: `a${index}`,
    name: "A",
    condition: index === 19_999 ? { all: [] } : member(`a${index + 1}`),
  }));
  expect(problemsOf((d) => (d.audiences = chain))).toEqual([]);
});

test("problems name the file", () => {
  const result = readDefinitions("{", { file: "d.json" });
  expect(!result.ok && result.error.map(({ file }) => file)).toEqual(["d.json"]);
});

type Schema = z.output<typeof definitionsSchema>;
type KeysOf<T> = T extends unknown ? keyof T : never;

test("the schema and the documented types agree", () => {
  expectTypeOf<Schema>().toExtend<Definitions>();
  expectTypeOf<KeysOf<Schema["computedTraits"][number]>>().toEqualTypeOf<keyof ComputedTrait>();
  expectTypeOf<Schema["computedTraits"][number]["type"]>().toEqualTypeOf<Aggregate>();
  // Types alone: the check is the compiler's, and this line its trace in the run.
  expect(problemsOf(() => {})).toEqual([]);
});
