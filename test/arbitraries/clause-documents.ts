// A journey that asks many conditions of everybody, one on each branch of a split, and the opposite of some:
// a branch fires at the very instant at which its condition first holds, so that every operator, computed trait
// and audience shows itself to the millisecond. One condition is followed through all its turns: people enter
// when it comes true and leave when it ceases to be.

import fc from "fast-check";
import type { Condition, Operator } from "../../shared/conditions/condition.ts";
import {
  aggregatesOfProperty,
  type Aggregate,
  type ComputedTrait,
  type Definitions,
} from "../../shared/people/definitions.ts";
import { conditionArbitrary, whereArbitrary } from "./condition.ts";
import type { JourneyWithDefinitions } from "./journey.ts";
import type { NastyWorld } from "./nasty-world.ts";
import type { Taste } from "./taste.ts";

const aggregates: readonly Aggregate[] = ["eventCount", ...aggregatesOfProperty];

export function clauseDocuments({ taste: wide }: NastyWorld): fc.Arbitrary<JourneyWithDefinitions> {
  const taste: Taste = {
    ...wide,
    traitKeys: ["t", "t", "d", "a.b", "a.constructor"],
    propertyKeys: ["p", "p", "p", "d", "a.b"],
    literals: [...wide.literals, 1, 2, 3, 1.5],
  };
  const audiences = ["members"];
  const computedTraits = aggregates.map((type) => type.toLowerCase());
  const inAudience = conditionArbitrary({ place: "beforeEntry", taste, audiences: [], computedTraits });
  const inStep = fc.oneof(
    { weight: 3, arbitrary: conditionArbitrary({ place: "step", taste, audiences, computedTraits }) },
    { weight: 3, arbitrary: computedTraitClause(computedTraits) },
    { weight: 1, arbitrary: relativeDateClause(taste) },
    { weight: 2, arbitrary: plainClause },
  );
  return fc
    .record({
      traits: fc.tuple(...aggregates.map((type) => computedTrait(type, taste))),
      audience: inAudience,
      followed: fc.oneof(
        fc.constant<Condition>({ all: [] }),
        relativeDateClause(taste),
        conditionArbitrary({ place: "beforeEntry", taste, audiences, computedTraits }),
      ),
      conditions: fc.array(fc.tuple(inStep, fc.boolean()), { minLength: 20, maxLength: 20 }),
    })
    .map(({ traits, audience, followed, conditions }) => ({
      definitions: definitionsOf(traits, audience),
      journey: journeyOf({
        followed,
        conditions: conditions.map(([one, isOpposite]) => (isOpposite ? { not: one } : one)),
        reentryAfter: taste.durations[0] ?? "1m",
      }),
    }));
}

function computedTrait(type: Aggregate, taste: Taste): fc.Arbitrary<ComputedTrait> {
  return fc
    .record({
      property: fc.constantFrom(...taste.propertyKeys),
      where: fc.oneof(
        { weight: 5, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: whereArbitrary(taste) },
      ),
      window: fc.oneof(
        fc.constant({}),
        fc.constantFrom(...taste.durations).map((within) => ({ within })),
      ),
    })
    .map(({ property, where, window }) => ({
      id: type.toLowerCase(),
      name: type,
      type,
      event: { name: "A", where },
      ...(type === "eventCount" ? {} : { property }),
      ...window,
    }));
}

/** Compares small values, such as come of few events. */
function computedTraitClause(ids: readonly string[]): fc.Arbitrary<Condition> {
  const ordered = fc.constantFrom<Operator>(
    "lessThan",
    "lessThanOrEqual",
    "greaterThan",
    "greaterThanOrEqual",
  );
  const equal = fc.constantFrom<Operator>("equals", "notEquals", "contains", "notContains");
  const comparison = fc.oneof(
    fc.tuple(fc.oneof(ordered, equal), fc.constantFrom(1, 2, 3, 1.5, "2")),
    fc.tuple(equal, fc.constantFrom("1", "b", true, "true", "01")),
  );
  return fc
    .tuple(fc.constantFrom(...ids), comparison)
    .map(([id, [op, value]]) => ({ computedTrait: { id, op, value } }));
}

/** Compares the values that traits and properties have most often. */
const plainClause: fc.Arbitrary<Condition> = fc
  .tuple(
    fc.oneof(
      fc.tuple(
        fc.constantFrom<Operator>("startsWith", "endsWith", "contains", "notContains"),
        fc.constantFrom("a", "b", "1", "A", "ab"),
      ),
      fc.tuple(
        fc.constantFrom<Operator>("equals", "notEquals", "contains"),
        fc.constantFrom(1, "1", true, "true", "01", false),
      ),
      fc.tuple(
        fc.constantFrom<Operator>("lessThan", "lessThanOrEqual", "greaterThan", "greaterThanOrEqual"),
        fc.constantFrom(1, "1.5", 2, "01"),
      ),
    ),
    fc.boolean(),
  )
  .map(([[op, value], isTrait]) =>
    isTrait
      ? { trait: { key: "t", op, value } }
      : { event: { name: "A", where: [{ property: "p", op, value }] } },
  );

const relativeDateClause = ({ durations }: Taste): fc.Arbitrary<Condition> =>
  fc
    .record({
      op: fc.constantFrom<Operator>("withinLast", "withinNext", "beforeLast", "afterNext"),
      value: fc.constantFrom(...durations),
    })
    .map((comparison) => ({ trait: { key: "d", ...comparison } }));

function definitionsOf(computedTraits: readonly ComputedTrait[], members: Condition): Definitions {
  return {
    format: "rehearse.definitions/1",
    audiences: [{ id: "members", name: "Members", condition: members }],
    computedTraits,
    destinations: [],
  };
}

interface Asked {
  readonly followed: Condition;
  readonly conditions: readonly Condition[];
  /** A duration text. */
  readonly reentryAfter: string;
}

/** Where the followed condition is `all` of nothing everybody enters and stays. */
function journeyOf({ followed, conditions, reentryAfter }: Asked): JourneyWithDefinitions["journey"] {
  const branches = conditions.map((condition, index) => ({
    id: `b${index}`,
    name: `Branch ${index}`,
    condition,
    next: null,
  }));
  return {
    format: "rehearse.journey/1",
    id: "clauses",
    name: "Clauses",
    settings: { exit: { when: { not: followed } }, reentry: { after: reentryAfter } },
    steps: [
      {
        id: "entry",
        type: "entry",
        name: "Followed",
        useHistoricalData: true,
        condition: followed,
        next: "asked",
      },
      { id: "asked", type: "multiBranchSplit", name: "Asked", branches },
    ],
  };
}
