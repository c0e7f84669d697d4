// Computed trait values at t (SEMANTICS.md section 4), each time from the events themselves.

import type { Aggregate } from "../../shared/people/definitions.ts";
import { matchingEvents, propertyOf, type Asking } from "./asking.ts";
import { durationOf } from "./date.ts";
import { numberOf } from "./operator.ts";

/** The value, or undefined where it is absent. */
export function computedTraitAt(traitId: string, asking: Asking): unknown {
  const trait = asking.definitions.computedTraits.find(({ id }) => id === traitId);
  if (trait === undefined) throw new Error(`no computed trait ${traitId}`);
  const { within, property } = trait;
  const events = matchingEvents(trait.event, asking).filter(
    (event) => within === undefined || event.atMs > asking.atMs - durationOf(within),
  );
  if (property === undefined) return events.length;
  const values = events.map((event) => propertyOf(event, property)).filter((value) => value !== undefined);
  return aggregate(trait.type, values);
}

function aggregate(type: Aggregate, values: readonly unknown[]): unknown {
  const numbers = values.map(numberOf).filter((value) => value !== undefined);
  const scalars = values.filter((value) => ["string", "number", "boolean"].includes(typeof value));
  const sum = numbers.reduce((total, value) => total + value, 0);
  switch (type) {
    case "eventCount":
      throw new Error("eventCount has no property");
    case "sum":
      return sum;
    case "average":
      return numbers.length === 0 ? undefined : sum / numbers.length;
    case "min":
      return numbers.length === 0
        ? undefined
        : numbers.reduce((least, value) => (value < least ? value : least));
    case "max":
      return numbers.length === 0
        ? undefined
        : numbers.reduce((most, value) => (value > most ? value : most));
    case "first":
      return values[0];
    case "last":
      return values.at(-1);
    case "mostFrequent":
      return mostFrequent(scalars);
    case "uniqueList":
      return distinct(scalars);
    case "uniqueListCount":
      return distinct(scalars).length;
  }
}

/** "Values are distinct by type and value", in order of first sight. */
const distinct = (values: readonly unknown[]): readonly unknown[] =>
  values.filter((value, index) => values.findIndex((earlier) => earlier === value) === index);

/** "Ties: the value seen first among the events that count at t." */
function mostFrequent(values: readonly unknown[]): unknown {
  let best: unknown;
  let bestCount = 0;
  for (const candidate of distinct(values)) {
    const count = values.filter((value) => value === candidate).length;
    if (count > bestCount) [best, bestCount] = [candidate, count];
  }
  return best;
}
