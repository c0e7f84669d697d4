// Ways to have a computed trait of somebody's as demanded at an instant: events that move it, tried out, and events that
// it counts taken away.

import { durationMs } from "../base/duration.ts";
import type { JsonValue } from "../base/json.ts";
import { numberOf } from "../conditions/value.ts";
import type { ComputedTraitClause } from "../conditions/condition.ts";
import type { ComputedTrait } from "../people/definitions.ts";
import { isAsDemanded, type Asked } from "./asked.ts";
import type { EditedPerson } from "./edited-person.ts";
import { suggestedValues } from "./fitting-value.ts";
import { addEvents, removeEvents, type EventRange } from "./make-event-count.ts";

interface ComputedDemand {
  readonly clause: ComputedTraitClause;
  readonly want: boolean;
}

/** Tried one after the other; those that work are few. */
const counts = [1, 2, 3, 4, 5, 8, 12];
const mostValues = 12;
const mostFound = 3;

export function makeComputedTrait(
  person: EditedPerson,
  { clause, want }: ComputedDemand,
  asked: Asked,
): readonly EditedPerson[] {
  const { definitions, atMs } = asked;
  const trait = definitions.computedTraits.find(({ id }) => id === clause.id);
  if (trait === undefined) return [];
  const isSo = (one: EditedPerson): boolean =>
    isAsDemanded(one, { condition: { computedTrait: clause }, want }, asked);
  const now = person.facts(definitions).computedTraitAt(trait.id, atMs);
  const values = valuesFor(trait, { clause, want }, { now, atMs });
  const found: EditedPerson[] = [];
  for (const count of counts) {
    const range: EventRange = { count, afterMs: atMs - durationMs(trait.within), atMs };
    const tried = [
      ...values.flatMap((value) =>
        addEvents(person, trait.event, { ...range, properties: propertiesOf(trait, value) }),
      ),
      ...removeEvents(person, trait.event, range),
    ];
    found.push(...tried.filter(isSo));
    if (found.length >= mostFound) break;
  }
  return found.slice(0, 2 * mostFound);
}

const propertiesOf = ({ property }: ComputedTrait, value: JsonValue) =>
  property === undefined || value === null ? {} : { [property]: value };

/** What an event's property may be: as the clause says, or what is missing of a sum. */
function valuesFor(
  trait: ComputedTrait,
  { clause, want }: ComputedDemand,
  { now, atMs }: { readonly now: JsonValue | undefined; readonly atMs: number },
): readonly JsonValue[] {
  if (trait.property === undefined) return [null];
  const suggested = suggestedValues([{ comparison: clause, want }], atMs);
  const current = numberOf(now) ?? 0;
  const missing = suggested.flatMap((value) => {
    const number = numberOf(value);
    return number === undefined ? [] : [number - current];
  });
  const distinct = new Map([...suggested, ...missing].map((value) => [JSON.stringify(value), value]));
  return [...distinct.values()].slice(0, mostValues);
}
