// For whom a comparison of a computed trait holds at an instant: the events that count are offered person by person,
// in order, to the aggregate that every other evaluation uses.

import { durationMs } from "../../../shared/base/duration.ts";
import type { JsonValue } from "../../../shared/base/json.ts";
import { compileComparison } from "../../../shared/conditions/comparison.ts";
import type { Comparison } from "../../../shared/conditions/condition.ts";
import { createAggregator } from "../../../shared/people/aggregate.ts";
import type { ComputedTrait } from "../../../shared/people/definitions.ts";
import { countEvents } from "./event-set.ts";
import { filteredEvents } from "./filtered-events.ts";
import type { EventSpan } from "./event-times.ts";
import { kindOf, valueOfEvent, type PeopleChunk } from "./people-chunk.ts";
import { PeopleSet } from "./people-set.ts";
import { peopleRoom } from "./room.ts";

export interface AskedTrait {
  readonly trait: ComputedTrait;
  readonly comparison: Comparison;
}

export function computedTraitSet(
  people: PeopleChunk,
  { trait, comparison }: AskedTrait,
  atMs: number,
): PeopleSet {
  const compiled = compileComparison(comparison);
  const holds = (value: JsonValue | undefined): number => Number(compiled.holds(value, atMs));
  const span = { afterMs: atMs - durationMs(trait.within), atMs };
  const made =
    trait.type === "eventCount"
      ? ofCounts(countEvents(people, trait.event, span), people.userCount, holds)
      : ofAggregates(people, trait, { span, holds });
  return made.and(people.existing(atMs));
}

type Judge = (value: JsonValue | undefined) => number;

function ofCounts(counts: Uint32Array, userCount: number, holds: Judge): PeopleSet {
  const found = peopleRoom.zeros(userCount);
  const truths: (number | undefined)[] = [];
  for (let user = 0; user < userCount; user++) {
    const count = counts[user] as number;
    found[user] = truths[count] ??= holds(count);
  }
  return PeopleSet.pack(found, userCount);
}

interface Asked {
  readonly span: EventSpan;
  readonly holds: Judge;
}

function ofAggregates(people: PeopleChunk, trait: ComputedTrait, { span, holds }: Asked): PeopleSet {
  const { userCount } = people;
  const kind = kindOf(trait.event);
  const events = people.events(kind);
  const mask = filteredEvents(people, trait.event);
  const values = trait.property === undefined ? undefined : people.valuesAtPath(kind, trait.property);
  const aggregator = createAggregator(trait.type);
  // Everybody first as somebody without any event.
  const found = peopleRoom.zeros(userCount).fill(holds(aggregator.value()), 0, userCount);
  if (events === undefined) return PeopleSet.pack(found, userCount);
  const { users, instants } = events;
  for (let event = 0; event < users.length;) {
    const user = users[event] as number;
    aggregator.reset();
    for (; users[event] === user; event++) {
      const atMs = instants[event] as number;
      if (atMs <= span.afterMs || atMs > span.atMs || (mask !== undefined && mask[event] === 0)) continue;
      aggregator.add(values === undefined ? undefined : valueOfEvent(values, event));
    }
    found[user] = holds(aggregator.value());
  }
  return PeopleSet.pack(found, userCount);
}
