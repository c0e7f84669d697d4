// The value of a computed trait of everybody in a chunk who has events of its kind: the events that count are offered
// person by person, in order, to the aggregate that every other evaluation uses.

import type { JsonValue } from "../../../shared/base/json.ts";
import { createAggregator } from "../../../shared/people/aggregate.ts";
import type { ComputedTrait } from "../../../shared/people/definitions.ts";
import type { EventSpan } from "./event-times.ts";
import { filteredEvents } from "./filtered-events.ts";
import { kindOf, valueOfEvent, type PeopleChunk } from "./people-chunk.ts";

export interface VisitedTrait {
  readonly trait: ComputedTrait;
  readonly span: EventSpan;
  /** Where it holds of a value, the person's further events are passed over: that value is told. */
  readonly isEnough?: (value: JsonValue | undefined) => boolean;
}

/**
 * Users ascend. Those who are passed over have the value of nobody's events (valueWithoutEvents). Those who do not
 * exist at the end of the span are not told apart.
 */
export function visitComputedValues(
  people: PeopleChunk,
  { trait, span, isEnough }: VisitedTrait,
  visit: (user: number, value: JsonValue | undefined) => void,
): void {
  const kind = kindOf(trait.event);
  const events = people.events(kind);
  if (events === undefined) return;
  const mask = filteredEvents(people, trait.event);
  const values = trait.property === undefined ? undefined : people.valuesAtPath(kind, trait.property);
  const aggregator = createAggregator(trait.type);
  const { users, instants } = events;
  for (let event = 0; event < users.length;) {
    const user = users[event] as number;
    let isDone = false;
    aggregator.reset();
    for (; users[event] === user; event++) {
      if (isDone) continue;
      const atMs = instants[event] as number;
      if (atMs <= span.afterMs || atMs > span.atMs || (mask !== undefined && mask[event] === 0)) continue;
      aggregator.add(values === undefined ? undefined : valueOfEvent(values, event));
      isDone = isEnough !== undefined && isEnough(aggregator.value());
    }
    visit(user, aggregator.value());
  }
}

/** What somebody has for whom no event counts: 0, [] or nothing. */
export const valueWithoutEvents = ({ type }: ComputedTrait): JsonValue | undefined =>
  createAggregator(type).value();
