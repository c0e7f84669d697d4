import fc from "fast-check";
import { expect, test } from "vitest";
import { conditionArbitrary } from "../../../test/arbitraries/condition.ts";
import { definitionsArbitrary } from "../../../test/arbitraries/definitions.ts";
import { minuteWorld } from "../../../test/arbitraries/nasty-world.ts";
import { rawMessage } from "../../../test/arbitraries/raw-message.ts";
import { idsOf } from "../../../test/arbitraries/step.ts";
import type { Comparison, Condition, EventClause } from "../../conditions/condition.ts";
import { holds, type Moment } from "../../conditions/holds.ts";
import { HistoryFacts } from "../../people/history-facts.ts";
import { resolveHistories } from "../../people/histories.ts";
import { parseMessage } from "../../people/parse-message.ts";
import { alwaysHolds, implies, neverHolds } from "./never-holds.ts";

const later = { atOnce: false };
const trait = (op: Comparison["op"], value?: Comparison["value"]): Condition => ({
  trait: { key: "t", op, ...(value !== undefined && { value }) },
});
const event = (rest: Partial<EventClause>): Condition => ({ event: { name: "A", ...rest } });
const not = (condition: Condition): Condition => ({ not: condition });
const vip: Condition = { audience: { id: "vips", is: "member" } };

// prettier-ignore
test.each<readonly [string, readonly Condition[]]>([
  ["nobody", [{ any: [] }]],
  ["a clause and its opposite", [vip, not(vip)]],
  ["a member and no member", [vip, { audience: { id: "vips", is: "notMember" } }]],
  ["two values", [trait("equals", "pro"), trait("equals", "free")]],
  ["a value and none", [trait("equals", "pro"), trait("notExists")]],
  ["a value of lists apart", [trait("equalsAnyOf", ["a", "b"]), trait("equalsAnyOf", ["c", 1])]],
  ["a value and its exclusion", [trait("equals", "a"), trait("notEqualsAnyOf", ["a", "b"])]],
  ["less and more", [trait("lessThan", 5), trait("greaterThan", "5")]],
  ["a number that is a text apart", [trait("greaterThan", 5), trait("equals", "pro")]],
  ["a range without room", [trait("greaterThanOrEqual", 5), trait("lessThan", 5)]],
  ["not less and not more, but not the same", [not(trait("greaterThan", 5)), trait("greaterThanOrEqual", 5), trait("notEquals", 5)]],
  ["beginnings apart", [trait("startsWith", "ab"), trait("startsWith", "b")]],
  ["an end and not its end", [trait("endsWith", "abc"), not(trait("endsWith", "bc"))]],
  ["a part and not a part of it", [trait("startsWith", "abc"), trait("notContains", "b")]],
  ["before and after", [trait("beforeDate", "2026-01-01"), trait("afterDate", "2026-01-01")]],
  ["within the last days, and longer ago", [trait("withinLast", "7d"), trait("beforeLast", "7d")]],
  ["past and to come", [trait("withinLast", "7d"), trait("withinNext", "7d")]],
  ["done and not done", [event({}), event({ count: { exactly: 0 } })]],
  ["done lately, but never", [event({ within: "1d" }), event({ count: { atMost: 0 }, within: "7d" })]],
  ["more since the step than since the entry", [event({ since: "step", count: { atLeast: 3 } }), not(event({ since: "entry", count: { atLeast: 3 } }))]],
  ["some with a filter, none at all", [event({ where: [{ property: "p", op: "exists" }] }), event({ count: { exactly: 0 } })]],
  ["an event that no filter lets through", [event({ where: [{ property: "p", op: "equals", value: 1 }, { property: "p", op: "notExists" }] })]],
  ["each of some ways closed", [{ any: [trait("equals", "a"), trait("equals", "b")] }, trait("equals", "c")]],
])("it can be said that nobody is %s", (_what, conditions) => {
  expect(neverHolds({ all: conditions }, later)).toBe(true);
  expect(alwaysHolds({ not: { all: conditions } }, later)).toBe(true);
});

// prettier-ignore
test.each<readonly [string, readonly Condition[]]>([
  ["anybody", []],
  ["a number and its text", [trait("equals", 1), trait("equals", "1")]],
  ["a number and another text of it", [trait("equals", 1), trait("notEquals", "1")]],
  ["a text of a number", [trait("equals", 5), trait("startsWith", "5.")]],
  ["true and its text", [trait("equals", true), trait("endsWith", "ue")]],
  ["a list with two", [trait("contains", "a"), trait("contains", "b"), trait("notContains", "c")]],
  ["beginnings of one text", [trait("startsWith", "a"), trait("startsWith", "ab")]],
  ["not less, for it is no number", [not(trait("lessThan", 5)), not(trait("greaterThanOrEqual", 5))]],
  ["neither before nor after, for it is no date", [not(trait("beforeDate", "2026-01-01")), not(trait("afterDate", "2026-01-01"))]],
  ["between two", [trait("greaterThan", 5), trait("lessThan", 5.000001)]],
  ["within the last week, but not the last day", [trait("withinLast", "7d"), trait("beforeLast", "1d")]],
  ["done before, but not lately", [event({ within: "7d" }), event({ count: { exactly: 0 }, within: "1d" })]],
  ["done, not with the filter", [event({}), event({ where: [{ property: "p", op: "exists" }], count: { exactly: 0 } })]],
  ["done on another page", [event({ type: "page" }), event({ count: { exactly: 0 } })]],
  ["done in windows that cannot be told apart", [event({ since: "step" }), event({ count: { exactly: 0 }, within: "1d" })]],
  ["two traits", [trait("equals", "pro"), { trait: { key: "u", op: "equals", value: "free" } }]],
])("nothing is said of %s", (_what, conditions) => {
  expect(neverHolds({ all: conditions }, later)).toBe(false);
});

test("at the instant of arrival nothing has happened since", () => {
  expect(neverHolds(event({ since: "step" }), { atOnce: true })).toBe(true);
  expect(neverHolds(event({ since: "step" }), later)).toBe(false);
  expect(alwaysHolds(event({ since: "step", count: { exactly: 0 } }), { atOnce: true })).toBe(true);
  expect(neverHolds(event({ since: "entry" }), { atOnce: true })).toBe(false);
});

test("always, and one condition within another", () => {
  expect(alwaysHolds({ all: [] }, later)).toBe(true);
  expect(alwaysHolds({ any: [vip, not(vip)] }, later)).toBe(true);
  expect(alwaysHolds(event({ count: { atLeast: 0 } }), later)).toBe(true);
  expect(alwaysHolds(vip, later)).toBe(false);
  expect(implies(event({ count: { atLeast: 2 }, within: "1d" }), event({ within: "7d" }), later)).toBe(true);
  expect(implies(event({ within: "7d" }), event({ count: { atLeast: 2 }, within: "1d" }), later)).toBe(false);
  expect(implies(trait("greaterThan", 100), trait("greaterThan", 50), later)).toBe(true);
});

test("a condition with very many ways is left alone, at once", () => {
  const wide: Condition = { any: Array.from({ length: 6 }, (_, index) => trait("equals", `${index}`)) };
  expect(neverHolds({ all: Array.from({ length: 12 }, () => wide) }, later)).toBe(false);
});

const taste = {
  ...minuteWorld.taste,
  traitKeys: ["t", "t", "t", "d"],
  propertyKeys: ["p", "d"],
  literals: [...minuteWorld.taste.literals, 1, 2, "2", 1.5, "b1"],
};

/** Two or three conditions of few names, so that they often meet, and facts to try them on. */
const worlds = definitionsArbitrary(taste).chain((definitions) => {
  const condition = conditionArbitrary({ place: "step", taste, ...idsOf(definitions) });
  return fc.record({
    definitions: fc.constant(definitions),
    condition: fc.oneof(
      condition,
      fc.array(condition, { minLength: 2, maxLength: 3 }).map((all): Condition => ({ all })),
      fc.array(condition, { minLength: 2, maxLength: 3 }).map((any): Condition => ({ any })),
    ),
    messages: fc.array(rawMessage(minuteWorld), { minLength: 1, maxLength: 20 }),
    instants: fc.array(minuteWorld.at(-3, 12), { minLength: 6, maxLength: 6 }),
  });
});

type World = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

/** Publication before entry before the step before the instant, as in every journey. */
function moments({
  definitions,
  messages,
  instants,
}: World): readonly (Moment & { readonly atOnce: boolean })[] {
  const read = messages.map(parseMessage).flatMap((message) => (message.ok ? [message.value] : []));
  const sorted = [...instants].sort((a, b) => a - b);
  return [...resolveHistories(read).values()].flatMap((history) => {
    const facts = new HistoryFacts(history, definitions);
    return [0, 1, 2].map((index) => {
      const [boundMs = 0, entryMs = 0, stepMs = 0, atMs = 0] = sorted.slice(index, index + 4);
      const atOnce = index === 1;
      return { facts, atMs: atOnce ? stepMs : atMs, scope: { boundMs, entryMs, stepMs }, atOnce };
    });
  });
}

test("law: what never holds holds for nobody, and what always holds holds for everybody", () => {
  const said = { never: 0, always: 0, tried: 0 };
  fc.assert(
    fc.property(worlds, (world) => {
      for (const atOnce of [false, true]) {
        const never = neverHolds(world.condition, { atOnce });
        const always = alwaysHolds(world.condition, { atOnce });
        if (!never && !always) continue;
        if (never) said.never += 1;
        else said.always += 1;
        for (const moment of moments(world)) {
          if (atOnce && !moment.atOnce) continue;
          said.tried += 1;
          expect(holds(world.condition, moment)).toBe(always);
        }
      }
    }),
    { numRuns: Number(process.env["LAW_RUNS"] ?? 4_000), seed: 17 },
  );
  expect(said.never).toBeGreaterThan(200);
  expect(said.always).toBeGreaterThan(200);
  expect(said.tried).toBeGreaterThan(2_000);
});

/** Values and comparisons without any history: the narrow place where a false alarm would hide. */
test("law: comparisons that conflict are never satisfied by any value", () => {
  const compared = conditionArbitrary({
    place: "step",
    taste: { ...taste, traitKeys: ["t"] },
    audiences: [],
    computedTraits: [],
  }).filter((condition) => "trait" in condition);
  const several = fc.array(fc.tuple(compared, fc.boolean()), { minLength: 2, maxLength: 3 });
  let conflicts = 0;
  fc.assert(
    fc.property(several, fc.array(minuteWorld.value, { minLength: 30, maxLength: 30 }), (list, values) => {
      const condition: Condition = { all: list.map(([one, isTrue]) => (isTrue ? one : { not: one })) };
      if (!neverHolds(condition, later)) return;
      conflicts += 1;
      for (const value of values) {
        const facts = new HistoryFacts(
          [{ type: "identify", userId: "u", atMs: 0, traits: { t: value } } as never],
          { format: "rehearse.definitions/1", audiences: [], computedTraits: [], destinations: [] },
        );
        for (const atMs of [0, minuteWorld.baseMs, minuteWorld.baseMs + 180_000])
          expect(holds(condition, { facts, atMs, scope: { boundMs: 0, entryMs: 0, stepMs: 0 } })).toBe(false);
      }
    }),
    { numRuns: Number(process.env["LAW_RUNS"] ?? 3_000), seed: 18 },
  );
  expect(conflicts).toBeGreaterThan(300);
});
