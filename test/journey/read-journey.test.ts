// What the reader promises beyond single rules.

import { expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import { describeProblem } from "../../shared/base/problem.ts";
import type { Journey, Step, StepType } from "../../shared/journey/journey.ts";
import type { journeySchema } from "../../shared/journey/journey-schema.ts";
import { checkJourney, readJourney } from "../../shared/journey/read-journey.ts";
import {
  type Change,
  always,
  branch,
  definitions,
  mutated,
  problemsOf,
  validJourney,
} from "./demo-journey.ts";

const condition =
  (value: unknown): Change =>
  (_, step) =>
    (step("pro").condition = value);
const event = (rest: object): Change => condition({ event: { name: "Order", ...rest } });
const trait = (op: string, value: unknown): Change => condition({ trait: { key: "plan", op, value } });

test("all mistakes of a file are reported, in one reading", () => {
  const journey = mutated((j, step) => {
    j.name = "";
    step("wait").duration = "0d";
    step("wait").next = "nobody";
    step("paths").branches[1].id = "a";
    step("mail").key = "k2";
  });
  expect(problemsOf(journey).length).toBe(5);
});

test.each<readonly [string, Change]>([
  [
    "20 branches",
    (_, step) =>
      (step("race").branches = [
        branch("a", "ab"),
        ...Array.from({ length: 19 }, (__, i) => branch(`b${i}`)),
      ]),
  ],
  [
    "no percent and all of them",
    (_, step) => {
      step("ab").branches[0].percent = 0;
      step("ab").branches[1].percent = 100;
    },
  ],
  [
    "a count of none, and a very large one",
    condition({
      any: [
        { event: { name: "A", count: { atLeast: 0 } } },
        { event: { name: "A", count: { atMost: Number.MAX_SAFE_INTEGER } } },
      ],
    }),
  ],
  ["a page without a name", event({ name: "", type: "page" })],
  ["a branch name of any length", (_, step) => (step("paths").branches[0].name = "n".repeat(1_000))],
  ["an empty text, except in contains", trait("notContains", "")],
  ["a decimal text in an order", trait("lessThan", "-1.5e3")],
  ["an empty optional name", (_, step) => (step("pro").true.name = "")],
  ["steps in any order after the entry", (j) => j.steps.splice(1, 9, ...j.steps.slice(1).reverse())],
  ["a layout of steps that are gone", (j) => (j.layout.constructor = { x: -1.5, y: 2 })],
  [
    "a name of 73 and a step name of 170",
    (j, step) => {
      j.name = "n".repeat(73);
      step("wait").name = "n".repeat(170);
    },
  ],
  [
    "100 conditions in each other",
    condition(Array.from({ length: 100 }).reduce<object>((inner) => ({ not: inner }), always)),
  ],
])("allowed: %s", (_what, change) => {
  expect(problemsOf(mutated(change))).toEqual([]);
});

test("lengths are counted in UTF-16 code units", () => {
  expect(problemsOf(mutated((j) => (j.name = "😀".repeat(36))))).toEqual([]);
  expect(problemsOf(mutated((j) => (j.name = "😀".repeat(37))))).toEqual([
    "/name: found a text of 74 characters, expected a name of 1 to 73 characters",
  ]);
});

test("of a key that stands twice in an object, the last one counts", () => {
  const text = JSON.stringify(validJourney()).replace('"id":"demo"', '"id":"Not an id","id":"demo"');
  const result = readJourney(text, { definitions });
  expect(result.ok && result.value.id).toBe("demo");
});

test("without definitions, references are not checked", () => {
  const journey = mutated(condition({ audience: { id: "unknown", is: "member" } }));
  expect(checkJourney(journey).ok).toBe(true);
});

test("a condition nested 10,000 deep is one clear problem", () => {
  const deep = '{"not":'.repeat(10_000) + '{"all":[]}' + "}".repeat(10_000);
  const text = JSON.stringify(validJourney()).replace('{"event":{"name":"Cart"}}', deep);
  const result = readJourney(text);
  expect(!result.ok && result.error.map(({ expected }) => expected)).toEqual(["at most 256 levels"]);
});

test.each(["null", "7", '"journey"', "[]", "{}"])("%s is no journey, and says so", (text) => {
  const result = readJourney(text, { file: "a.journey.json" });
  expect(!result.ok && result.error.length).toBeGreaterThan(0);
  if (!result.ok) for (const problem of result.error) expect(problem.file).toBe("a.journey.json");
});

test("a key __proto__ in a layout is refused", () => {
  const text = JSON.stringify(validJourney()).replace('"layout":{', '"layout":{"__proto__":{"x":0,"y":0},');
  const result = readJourney(text);
  expect(!result.ok && result.error.map(describeProblem)).toEqual([
    '/layout/__proto__: found the key "__proto__", expected the id of a step',
  ]);
});

test("the value that was read is returned as it stood, with its own order of keys", () => {
  const text = JSON.stringify(validJourney());
  const result = readJourney(text, { definitions });
  expect(result.ok && JSON.stringify(result.value)).toBe(text);
});

type SchemaJourney = z.output<typeof journeySchema>;
type SchemaStep = SchemaJourney["steps"][number];
type KeysOf<T> = T extends unknown ? keyof T : never;
/** "entry.next", "entry.name" … */
type StepKeys<S extends { readonly type: string }> = {
  [T in StepType]: `${T}.${KeysOf<Extract<S, { readonly type: T }>> & string}`;
}[StepType];

test("the schema and the documented types name the same keys, and the schema accepts no more", () => {
  expectTypeOf<SchemaJourney>().toExtend<Journey>();
  expectTypeOf<keyof SchemaJourney>().toEqualTypeOf<keyof Journey>();
  expectTypeOf<SchemaStep["type"]>().toEqualTypeOf<StepType>();
  expectTypeOf<StepKeys<SchemaStep>>().toEqualTypeOf<StepKeys<Step>>();
  // Types alone: the check is the compiler's, and this line its trace in the run.
  expect(problemsOf(validJourney())).toEqual([]);
});
