// Computed traits of every kind over sliding windows, asked about exactly: values that come and go together, sums
// that depend on their order, infinities that must leave no trace once they have left the window.

import fc from "fast-check";
import type { Condition, Operator } from "../../shared/conditions/condition.ts";
import type { Aggregate, ComputedTrait } from "../../shared/people/definitions.ts";
import type { JourneyWithDefinitions } from "./journey.ts";
import type { NastyWorld } from "./nasty-world.ts";

const aggregates: readonly Aggregate[] = [
  "sum",
  "sum",
  "average",
  "average",
  "min",
  "max",
  "first",
  "last",
  "mostFrequent",
  "uniqueList",
  "uniqueListCount",
  "eventCount",
];

const fractions = [0.1, 0.2, 0.3, 0.7, 1e16, -1e16, 1];
const values: readonly unknown[] = [
  ...fractions,
  ...fractions,
  "0.1",
  "1",
  "b",
  true,
  null,
  "1e400",
  "-1e400",
];

export function windowDocuments({ taste }: NastyWorld): fc.Arbitrary<JourneyWithDefinitions> {
  const traits = aggregates.map((type, index) =>
    fc.constantFrom(...taste.durations).map((within): ComputedTrait => ({
      id: `trait-${index}`,
      name: type,
      type,
      event: { name: "A" },
      ...(type === "eventCount" ? {} : { property: "p" }),
      within,
    })),
  );
  return fc
    .record({
      computedTraits: fc.tuple(...traits),
      followed: clause,
      asked: fc.array(fc.tuple(clause, fc.boolean()), { minLength: 20, maxLength: 20 }),
      reentryAfter: fc.constantFrom(...taste.durations),
    })
    .map(({ computedTraits, followed, asked, reentryAfter }) => ({
      definitions: { format: "rehearse.definitions/1", audiences: [], computedTraits, destinations: [] },
      journey: {
        format: "rehearse.journey/1",
        id: "windows",
        name: "Windows",
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
          { id: "asked", type: "multiBranchSplit", name: "Asked", branches: asked.map(branch) },
        ],
      },
    }));
}

/** What a few fractions come to in one of their orders: the only literals that tell two roundings apart. */
const total = fc.oneof(
  fc
    .array(fc.constantFrom(...fractions), { maxLength: 4 })
    .map((terms) => terms.reduce((sum, term) => sum + term, 0)),
  fc
    .array(fc.constantFrom(...fractions), { minLength: 1, maxLength: 4 })
    .map((terms) => terms.reduce((sum, term) => sum + term, 0) / terms.length),
  fc.constantFrom(1, 2, 3, "0.1"),
);

const ordered = fc.constantFrom<Operator>("lessThan", "lessThanOrEqual", "greaterThan", "greaterThanOrEqual");
const equal = fc.constantFrom<Operator>("equals", "notEquals", "contains", "notContains");

const clause: fc.Arbitrary<Condition> = fc
  .tuple(
    fc.nat({ max: aggregates.length - 1 }),
    fc.oneof(
      { weight: 4, arbitrary: fc.tuple(fc.oneof(ordered, equal), total) },
      { weight: 1, arbitrary: fc.tuple(equal, fc.constantFrom("b", true, "1")) },
      {
        weight: 1,
        arbitrary: fc.tuple(fc.constantFrom<Operator>("exists", "notExists"), fc.constant(undefined)),
      },
    ),
  )
  .map(([index, [op, value]]) => ({
    computedTrait: { id: `trait-${index}`, op, ...(value === undefined ? {} : { value }) },
  }));

const branch = ([condition, isOpposite]: readonly [Condition, boolean], index: number) => ({
  id: `b${index}`,
  name: `Branch ${index}`,
  condition: isOpposite ? { not: condition } : condition,
  next: null,
});

/** Events of few people, close together. */
export const windowMessage = ({ at }: NastyWorld): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom("u", "u", "v"), fc.constantFrom(...values), at(-4, 12))
    .map(([userId, p, atMs]) => ({
      type: "track",
      event: "A",
      userId,
      properties: { p },
      timestamp: new Date(atMs).toISOString(),
    }));
