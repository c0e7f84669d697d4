// Random valid conditions: every form, every operator.

import fc from "fast-check";
import type {
  Comparison,
  Condition,
  Count,
  EventClause,
  Operator,
  PropertyFilter,
} from "../../shared/conditions/condition.ts";
import type { ConditionPlace } from "../../shared/conditions/condition-schema.ts";
import type { Taste } from "./taste.ts";

export interface ConditionChoice {
  readonly place: ConditionPlace;
  readonly taste: Taste;
  /** Ids that may be referred to. */
  readonly audiences: readonly string[];
  readonly computedTraits: readonly string[];
}

/** Conditions that are valid in `place`, up to three levels deep. */
export function conditionArbitrary(choice: ConditionChoice): fc.Arbitrary<Condition> {
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
    const list = fc.array(tie("condition"), { maxLength: 3 });
    return {
      condition: fc.oneof(
        { maxDepth: 2, depthIdentifier: "condition" },
        { weight: 4, arbitrary: clause(choice) },
        { weight: 1, arbitrary: list.map((all) => ({ all })) },
        { weight: 1, arbitrary: list.map((any) => ({ any })) },
        { weight: 1, arbitrary: tie("condition").map((not) => ({ not })) },
      ),
    };
  });
  return condition;
}

/** Property filters of events in conditions and computed traits. */
export const whereArbitrary = (taste: Taste): fc.Arbitrary<readonly PropertyFilter[]> =>
  fc.array(
    fc
      .tuple(fc.constantFrom(...taste.propertyKeys), comparison(taste, false))
      .map(([property, compared]) => ({ property, ...compared })),
    { maxLength: 2 },
  );

/** Mostly track events; name and type fit each other. */
export const eventNameArbitrary = (taste: Taste): fc.Arbitrary<Pick<EventClause, "name" | "type">> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...taste.eventNames).map((name) => ({ name })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...taste.eventNames).map((name) => ({ name, type: "track" as const })),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        name: fc.constantFrom(...taste.pageNames),
        type: fc.constantFrom("page" as const, "screen" as const),
      }),
    },
  );

function clause(choice: ConditionChoice): fc.Arbitrary<Condition> {
  const { taste, audiences, computedTraits } = choice;
  const forms: fc.WeightedArbitrary<Condition>[] = [
    { weight: 5, arbitrary: eventClause(choice).map((event) => ({ event })) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...taste.traitKeys), comparison(taste, true))
        .map(([key, compared]) => ({ trait: { key, ...compared } })),
    },
  ];
  if (computedTraits.length > 0) {
    const arbitrary = fc
      .tuple(fc.constantFrom(...computedTraits), comparison(taste, true))
      .map(([id, compared]) => ({ computedTrait: { id, ...compared } }));
    forms.push({ weight: 2, arbitrary });
  }
  if (audiences.length > 0) {
    const is = fc.constantFrom("member" as const, "notMember" as const);
    const arbitrary = fc.record({ id: fc.constantFrom(...audiences), is }).map((audience) => ({ audience }));
    forms.push({ weight: 2, arbitrary });
  }
  return fc.oneof(...forms);
}

const sinceIn: Record<ConditionPlace, readonly ("entry" | "step")[]> = {
  beforeEntry: [],
  exit: ["entry"],
  step: ["entry", "step"],
};

function eventClause({ place, taste }: ConditionChoice): fc.Arbitrary<EventClause> {
  const since = sinceIn[place];
  const optional = fc.record(
    {
      where: whereArbitrary(taste),
      count: countArbitrary,
      within: fc.constantFrom(...taste.durations),
      ...(since.length > 0 ? { since: fc.constantFrom(...since) } : {}),
    },
    { requiredKeys: [] },
  );
  return fc.tuple(eventNameArbitrary(taste), optional).map(([name, rest]) => ({ ...name, ...rest }));
}

const small = fc.integer({ min: 0, max: 3 });
const countArbitrary: fc.Arbitrary<Count> = fc.oneof(
  small.map((atLeast) => ({ atLeast })),
  small.map((atMost) => ({ atMost })),
  small.map((exactly) => ({ exactly })),
);

function comparison(taste: Taste, relativeDates: boolean): fc.Arbitrary<Comparison> {
  const isNumber = (literal: unknown): literal is number => typeof literal === "number";
  const numbers = taste.literals.filter(isNumber);
  const texts = taste.literals.filter(
    (literal): literal is string => typeof literal === "string" && literal !== "",
  );
  const absolute = [
    withValue(["equals", "notEquals", "notContains"], fc.constantFrom(...taste.literals)),
    withValue(["contains"], fc.constantFrom(...texts, ...numbers, true)),
    withValue(
      ["equalsAnyOf", "notEqualsAnyOf"],
      fc.array(fc.constantFrom(...taste.literals), { minLength: 1, maxLength: 3 }),
    ),
    withValue(
      ["lessThan", "lessThanOrEqual", "greaterThan", "greaterThanOrEqual"],
      fc.oneof(fc.constantFrom(...numbers), fc.constantFrom(...numbers).map(String)),
    ),
    withValue(["startsWith", "endsWith"], fc.constantFrom(...texts)),
    fc.constantFrom<Operator>("exists", "notExists").map((op) => ({ op })),
    withValue(["beforeDate", "afterDate"], fc.constantFrom(...taste.dates)),
  ];
  const relative = withValue(
    ["withinLast", "withinNext", "beforeLast", "afterNext"],
    fc.constantFrom(...taste.durations),
  );
  return fc.oneof(...absolute, ...(relativeDates ? [relative] : []));
}

const withValue = (
  ops: readonly Operator[],
  value: fc.Arbitrary<NonNullable<Comparison["value"]>>,
): fc.Arbitrary<Comparison> => fc.record({ op: fc.constantFrom(...ops), value });
