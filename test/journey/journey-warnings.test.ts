// Warnings: what is doubtful about a journey by itself, and what the data says against it.

import fc from "fast-check";
import { expect, test } from "vitest";
import { textOf } from "../../shared/base/words.ts";
import type { Condition } from "../../shared/conditions/condition.ts";
import { blankJourney } from "../../shared/journey/blank-journey.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import { applyEdits } from "../../shared/journey/edits/apply-edits.ts";
import type { Journey, JourneySettings, Step } from "../../shared/journey/journey.ts";
import type { DataSummary } from "../../shared/journey/problems/data-summary.ts";
import { dataProblems } from "../../shared/journey/problems/data-problems.ts";
import { findProblems } from "../../shared/journey/problems/find-problems.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import { readDraft } from "../../shared/journey/read-draft.ts";
import { checkJourney } from "../../shared/journey/read-journey.ts";
import { journeyArbitrary } from "../arbitraries/journey.ts";
import { mutationsOf } from "../arbitraries/json-mutation.ts";
import { definitions } from "./demo-journey.ts";

const pro: Condition = { trait: { key: "plan", op: "equals", value: "pro" } };
const free: Condition = { trait: { key: "plan", op: "equals", value: "free" } };
const vip: Condition = { audience: { id: "vips", is: "member" } };
const event = (name: string, rest: object = {}): Condition => ({ event: { name, ...rest } });
const never: Condition = { all: [pro, free] };
const exit: JourneySettings = { exit: { after: "30d" } };

/** An entry, then the steps in a line, each on the first way of the one before. */
function journeyOf(steps: readonly Step[], rest: Partial<Journey> = {}): Journey {
  const blank = blankJourney("Demo", { journey: "demo", entry: "entry" });
  const entry = blank.steps.map((step) => ({ ...step, condition: vip, next: steps[0]?.id ?? null }) as Step);
  return { ...blank, settings: exit, steps: [...entry, ...steps], ...rest };
}

const base = (id: string, name: string) => ({ id, name });
const wait = (next: string | null): Step => ({
  ...base("cool", "Cool off"),
  type: "waitForDuration",
  duration: "1d",
  next,
});
const waitFor = (condition: Condition, timeout = true): Step => ({
  ...base("ordered", "Ordered?"),
  type: "waitForCondition",
  condition,
  ...(timeout ? { timeout: { after: "5d", next: null } } : {}),
  next: null,
});
const truth = (condition: Condition): Step => ({
  ...base("split", "On Pro?"),
  type: "trueFalseSplit",
  condition,
  true: { name: "Pro", next: null },
  false: { name: "Others", next: null },
});
const branches = (conditions: readonly Condition[]) =>
  conditions.map((condition, index) => ({ id: `b${index}`, name: `Branch ${index}`, condition, next: null }));
const all = (...conditions: readonly Condition[]): Step => ({
  ...base("paths", "Paths"),
  type: "multiBranchSplit",
  branches: branches(conditions),
});
const first = (...conditions: readonly Condition[]): Step => ({
  ...base("paths", "Paths"),
  type: "multiBranchSplit",
  mode: "firstMatch",
  branches: branches(conditions),
  otherwise: { next: null },
});
const hold = (...conditions: readonly Condition[]): Step => ({
  ...base("race", "Race"),
  type: "holdUntil",
  branches: branches(conditions),
});

const shown = (problems: readonly JourneyProblem[]) =>
  problems.map(({ severity, title, pointer, fixes }) => [
    severity === "warning" ? title : `! ${title}`,
    pointer,
    fixes.map(({ label }) => label),
  ]);

const warnings = (journey: Journey) => shown(findProblems(journey, definitions));
const entryOf = (condition: Condition, settings: JourneySettings = exit): Journey => {
  const journey = journeyOf([], { settings });
  return { ...journey, steps: journey.steps.map((step) => ({ ...step, condition }) as Step) };
};

// prettier-ignore
test.each<readonly [Journey, string, pointer: string, fixes: readonly string[]]>([
  [entryOf({ all: [] }), "Everybody enters", "/steps/0/condition", []],
  [entryOf(never), "Nobody can enter", "/steps/0/condition", []],
  [journeyOf([waitFor(never)]), "“Ordered?” can only run out of time", "/steps/1/condition", []],
  [journeyOf([waitFor(never, false)]), "Nobody can pass “Ordered?”", "/steps/1/condition", []],
  [journeyOf([waitFor({ any: [pro, { not: pro }] })]), "Nobody waits at “Ordered?”", "/steps/1/condition", []],
  [journeyOf([truth({ any: [] })]), "Everybody takes “Others” at “On Pro?”", "/steps/1/condition", []],
  [journeyOf([truth({ all: [] })]), "Everybody takes “Pro” at “On Pro?”", "/steps/1/condition", []],
  [journeyOf([truth(event("Order", { since: "step" }))]), "Everybody takes “Others” at “On Pro?”", "/steps/1/condition", ["Since entering"]],
  [journeyOf([all(pro, never)]), "Nobody can take “Branch 1”", "/steps/1/branches/1/condition", []],
  [journeyOf([all(pro, { all: [] })]), "Everybody takes “Branch 1”", "/steps/1/branches/1/condition", []],
  [journeyOf([all(pro, { all: [pro, vip] }, free)]), "Whoever takes “Branch 1” takes “Branch 0”, too", "/steps/1/branches", ["Make exclusive", "Leave “Branch 1” out of “Branch 0”"]],
  [journeyOf([first(pro, { all: [pro, vip] }, free)]), "Nobody can take “Branch 1”", "/steps/1/branches/1/condition", ["Put “Branch 1” first"]],
  [journeyOf([first({ all: [] }, pro)]), "Nobody goes past “Branch 0”", "/steps/1/branches/0/condition", []],
  [journeyOf([hold(event("A"), event("A", { count: { atLeast: 2 } }))]), "Nobody can take “Branch 1”", "/steps/1/branches/1/condition", ["Put “Branch 1” first"]],
  [journeyOf([hold({ all: [] })]), "Nobody waits at “Race”, for “Branch 0” is true at once", "/steps/1/branches/0/condition", []],
  [journeyOf([], { settings: { exit: { when: never } } }), "Nobody can leave early by the condition", "/settings/exit/when", []],
  [journeyOf([], { settings: { exit: { when: { all: [] } } } }), "Nobody can enter, for everybody would leave at once", "/settings/exit/when", []],
  [entryOf(event("Cart", { within: "60d" })), "The entry looks back further than people stay", "/steps/0/condition/event/within", ["Look back 30 days", "Leave after 60 days"]],
  [journeyOf([wait("ordered"), waitFor(event("Order"))]), "“Ordered?” looks back to publication", "/steps/2/condition/event", ["Since this step", "Since entering"]],
  [journeyOf([wait("split"), truth(event("Order"))]), "“On Pro?” looks back to publication", "/steps/2/condition/event", ["Since entering"]],
  [journeyOf([waitFor(pro, false)], { settings: {} }), "People may wait for ever at “Ordered?”", "/steps/1", ["At most 7 days"]],
  [journeyOf([{ ...base("m", "Mail"), type: "sendToDestinations", key: "k", destinations: [], next: null }]), "“Mail” sends to no destination", "/steps/1/destinations", []],
  [journeyOf([{ ...base("ab", "A or B"), type: "randomizedSplit", branches: [{ id: "a", name: "A", percent: 100, next: null }, { id: "b", name: "B", percent: 0, next: null }] }]), "Nobody can take “B”", "/steps/1/branches/1/percent", []],
])("%#: %s", (journey, title, pointer, fixes) => {
  expect(checkJourney(journey, { definitions }).ok).toBe(true);
  expect(warnings(journey)).toEqual([[title, pointer, fixes]]);
});

test.each<readonly [string, Journey]>([
  ["a condition like any other", journeyOf([waitFor(pro)])],
  ["branches that may overlap", journeyOf([all(pro, vip)])],
  [
    "an event with a window after a wait",
    journeyOf([wait("ordered"), waitFor(event("Order", { within: "1d" }))]),
  ],
  [
    "an event since the step after a wait",
    journeyOf([wait("ordered"), waitFor(event("Order", { since: "step" }))]),
  ],
  ["an event without a window before any wait", journeyOf([truth(event("Order"))])],
  ["a wait without a limit, where people leave early", journeyOf([waitFor(pro, false)])],
  [
    "that nothing happened for longer than people stay",
    entryOf(event("Cart", { within: "60d", count: { exactly: 0 } })),
  ],
  ["branches of the first match that take everybody together", journeyOf([first(pro, { not: pro })])],
])("nothing is said of %s", (_what, journey) => {
  expect(warnings(journey)).toEqual([]);
});

test("of a condition with a mistake nothing more is said", () => {
  const journey = journeyOf([wait("ordered"), waitFor({ all: [event(""), pro, free] })]);
  expect(warnings(journey)).toEqual([
    ["! Choose an event for “Ordered?”", "/steps/2/condition/all/0/event/name", []],
  ]);
});

const summary: DataSummary = {
  events: [
    { type: "track", name: "Order Completed", messageCount: 14_036 },
    { type: "track", name: "Product Added", messageCount: 61_422 },
    { type: "page", name: "Pricing", messageCount: 1 },
  ],
  traits: [
    {
      path: "plan",
      count: 23_570,
      values: [
        { value: "pro", count: 1_204 },
        { value: "free", count: 9 },
      ],
      distinct: 2,
    },
    { path: "address.city", count: 12, values: [{ value: "Oslo", count: 12 }], distinct: 90 },
  ],
  properties: [
    {
      type: "track",
      name: "Product Added",
      fields: [{ path: "price", count: 61_422, values: [{ value: 5, count: 3 }], distinct: 1 }],
    },
  ],
  audiences: [{ id: "vips", members: 3 }],
  ways: [],
  overlaps: [],
};

const dataWarnings = (journey: Journey, more: Partial<DataSummary> = {}) =>
  dataProblems(journey, definitions, { ...summary, ...more });

const inWords = (problems: readonly JourneyProblem[]) =>
  problems.map(({ title, explanation, fixes }) => [
    title,
    textOf(explanation),
    fixes.map(({ label }) => label),
  ]);

const where = (property: string, value: string | number) =>
  event("Product Added", { where: [{ property, op: "equals", value }] });

// prettier-ignore
test.each<readonly [Journey, Partial<DataSummary>, title: string, explanation: string, fixes: readonly string[]]>([
  [journeyOf([waitFor(event("Order Complete"))]), {}, "“Ordered?” can only run out of time", "Order Complete never occurs in this space. The closest name is Order Completed, seen 14,036 times.", ["Use Order Completed"]],
  [journeyOf([waitFor({ any: [pro, event("Order Complete")] })]), {}, "Order Complete never occurs", "Order Complete never occurs in this space. The closest name is Order Completed, seen 14,036 times.", ["Use Order Completed"]],
  [journeyOf([waitFor(event("Pricing"))]), {}, "“Ordered?” can only run out of time", "Pricing never occurs in this space. There is a page of this name, seen once.", ["Use the page Pricing"]],
  [journeyOf([waitFor(event("Unheard Of"))]), {}, "“Ordered?” can only run out of time", "Unheard Of never occurs in this space.", []],
  [journeyOf([truth(event("Order Complete", { count: { exactly: 0 } }))]), {}, "Everybody takes “Pro” at “On Pro?”", "Order Complete never occurs in this space. The closest name is Order Completed, seen 14,036 times.", ["Use Order Completed"]],
  [journeyOf([truth(where("prise", 5))]), {}, "Everybody takes “Others” at “On Pro?”", "Product Added never has the property prise. The closest is price, seen 61,422 times.", ["Use price"]],
  [journeyOf([truth(where("price", 7))]), {}, "Everybody takes “Others” at “On Pro?”", "price is never 7.", []],
  [journeyOf([truth({ trait: { key: "Plan", op: "equals", value: "pro" } })]), {}, "Nobody has Plan", "Nobody has the trait Plan. The closest is plan, of 23,570 people.", ["Use plan"]],
  [journeyOf([truth({ trait: { key: "plan", op: "equals", value: "Pro" } })]), {}, "Nobody’s plan is Pro", "Nobody’s plan is Pro at the end of the data. The closest is pro, of 1,204 people.", ["Use pro"]],
  [journeyOf([]), { audiences: [{ id: "vips", members: 0 }] }, "Nobody is in VIPs", "Whenever it was looked at, nobody in this space was in VIPs.", []],
  [journeyOf([]), { ways: [{ step: "entry", via: "next", reached: 0, taken: 0 }] }, "Nobody enters", "In this space nobody ever comes in by the condition.", []],
  [journeyOf([first(pro, free)]), { ways: [{ step: "paths", via: "b1", reached: 1_457, taken: 0 }] }, "“Branch 1” is never taken", "None of 1,457 people who come to “Paths” take it.", []],
  [journeyOf([waitFor(pro)]), { ways: [{ step: "ordered", via: "next", reached: 1, taken: 0 }] }, "“Ordered?” only runs out of time", "The one person who comes to “Ordered?” does not take it.", []],
  [journeyOf([all(pro, vip)]), { overlaps: [{ step: "paths", branches: ["b0", "b1"], people: 52 }] }, "52 people take both “Branch 0” and “Branch 1”", "“Paths” takes every branch that matches.", ["Make exclusive", "Leave “Branch 0” out of “Branch 1”"]],
])("%#: the data says: %s %s", (journey, more, ...expected) => {
  expect(inWords(dataWarnings(journey, more))).toEqual([expected]);
});

test.each<readonly [string, Journey, Partial<DataSummary>]>([
  ["names that occur", journeyOf([waitFor(event("Order Completed"))]), {}],
  ["anything where there is no data", journeyOf([waitFor(event("Order"))]), { events: [], traits: [] }],
  [
    "values that are not all known",
    journeyOf([truth({ trait: { key: "address.city", op: "equals", value: "Bergen" } })]),
    {},
  ],
  ["numbers that stand as texts", journeyOf([truth(where("price", "5"))]), {}],
  [
    "properties of events that were not looked at",
    journeyOf([truth(event("Order Completed", { where: [{ property: "x", op: "exists" }] }))]),
    {},
  ],
  [
    "a limit that nobody reaches",
    journeyOf([waitFor(pro)]),
    { ways: [{ step: "ordered", via: "timeout", reached: 9, taken: 0 }] },
  ],
  [
    "a branch to whose step nobody comes",
    journeyOf([first(pro, free)]),
    { ways: [{ step: "paths", via: "b1", reached: 0, taken: 0 }] },
  ],
  [
    "what the journey says by itself",
    journeyOf([truth(never)]),
    { ways: [{ step: "split", via: "true", reached: 9, taken: 0 }] },
  ],
  [
    "branches that nobody shares",
    journeyOf([all(pro, vip)]),
    { overlaps: [{ step: "paths", branches: ["b0", "b1"], people: 0 }] },
  ],
])("the data says nothing of %s", (_what, journey, more) => {
  expect(inWords(dataWarnings(journey, more))).toEqual([]);
});

test("a branch that is never taken because of a name is told by the name alone", () => {
  const journey = journeyOf([first(event("Order Complete"), pro)]);
  const problems = dataWarnings(journey, { ways: [{ step: "paths", via: "b0", reached: 9, taken: 0 }] });
  expect(problems.map(({ kind, pointer }) => [kind, pointer])).toEqual([
    ["eventNeverOccurs", "/steps/1/branches/0/condition/event/name"],
  ]);
});

test("the mend of a name mends it, and leaves the rest of the clause", () => {
  const journey = journeyOf([waitFor(event("Order Complete", { within: "1d" }))]);
  const [problem] = dataWarnings(journey);
  const mended = applyEdits(journey, problem?.fixes[0]?.edits ?? []);
  if (!mended.ok) throw new Error(mended.error.kind);
  expect(mended.value.journey.steps[1]).toMatchObject({
    condition: event("Order Completed", { within: "1d" }),
  });
  expect(dataWarnings(mended.value.journey)).toEqual([]);
});

test("made exclusive, a split is valid and overlaps no more", () => {
  const journey = journeyOf([all(pro, { all: [pro, vip] })]);
  for (const { edits } of findProblems(journey, definitions)[0]?.fixes ?? []) {
    const mended = applyEdits(journey, edits);
    if (!mended.ok) throw new Error(mended.error.kind);
    expect(checkJourney(mended.value.journey, { definitions }).ok).toBe(true);
    expect(findProblems(mended.value.journey, definitions).map(({ kind }) => kind)).not.toContain(
      "branchesOverlap",
    );
  }
});

test("law: of any draft and any data something true is said or nothing, and every mend can be applied", () => {
  const names = ["Product Added", "Order Complete", "plan", "address", "total", "x"];
  const field = fc.record({
    path: fc.constantFrom(...names),
    count: fc.nat(),
    values: fc.array(fc.record({ value: fc.constantFrom("pro", 1, true, "12.5"), count: fc.nat() }), {
      maxLength: 3,
    }),
    distinct: fc.option(fc.nat({ max: 3 })),
  });
  const cases = journeyArbitrary().chain(({ journey, definitions: defined }) => {
    const ways = journey.steps.flatMap((step) =>
      connectionsOf(step).map(({ via }) => ({ step: step.id, via })),
    );
    return fc.record({
      draft: fc.oneof(fc.constant<unknown>(journey), mutationsOf(JSON.parse(JSON.stringify(journey)))),
      defined: fc.constant(defined),
      data: fc.record({
        events: fc.array(
          fc.record({
            type: fc.constantFrom("track" as const, "page" as const),
            name: fc.constantFrom(...names),
            messageCount: fc.nat(),
          }),
        ),
        traits: fc.array(field),
        properties: fc.constant([]),
        audiences: fc.constant(defined.audiences.map(({ id }, index) => ({ id, members: index % 2 }))),
        ways: fc.constant(ways.map((way, index) => ({ ...way, reached: 5, taken: index % 2 }))),
        overlaps: fc.constant([]),
      }),
    });
  });
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(cases, ({ draft: value, defined, data }) => {
      const draft = readDraft(value);
      if (!draft.ok) return;
      const problems = [...findProblems(draft.value, defined), ...dataProblems(draft.value, defined, data)];
      for (const problem of problems) {
        kinds.set(problem.kind, (kinds.get(problem.kind) ?? 0) + 1);
        expect(problem.title).toMatch(/^\S.*[^.]$/);
        expect(textOf(problem.explanation)).toMatch(/\.$/);
        for (const { edits } of problem.fixes) expect(applyEdits(draft.value, edits).ok).toBe(true);
      }
    }),
    { numRuns: 1_500, seed: 19 },
  );
  for (const kind of [
    "conditionNeverHolds",
    "conditionAlwaysHolds",
    "branchShadowed",
    "eventNeverOccurs",
    "branchNeverTaken",
  ])
    expect([kind, kinds.get(kind) ?? 0]).not.toEqual([kind, 0]);
});

test("a journey of 100 steps is judged fast enough to be judged at every key", () => {
  const steps = Array.from({ length: 99 }, (_, index): Step => ({
    ...all(pro, event("A"), event("A", { within: "1d" }), vip),
    id: `s${index}`,
    name: `Step ${index}`,
  })).map((step, index): Step =>
    "branches" in step && step.type === "multiBranchSplit"
      ? {
          ...step,
          branches: step.branches.map((branch, place) => ({
            ...branch,
            next: place === 0 && index < 98 ? `s${index + 1}` : null,
          })),
        }
      : step,
  );
  const journey = journeyOf(steps);
  expect(checkJourney(journey, { definitions }).ok).toBe(true);
  findProblems(journey, definitions);
  const before = performance.now();
  findProblems(journey, definitions);
  expect(performance.now() - before).toBeLessThan(500);
});
