// For whom a comparison of a computed trait holds at an instant: the events that count are offered person by person,
// in order, to the aggregate that every other evaluation uses.

import { durationMs } from "../../../shared/base/duration.ts";
import type { JsonValue } from "../../../shared/base/json.ts";
import { compileComparison } from "../../../shared/conditions/comparison.ts";
import type { Comparison } from "../../../shared/conditions/condition.ts";
import { createAggregator } from "../../../shared/people/aggregate.ts";
import type { ComputedTrait } from "../../../shared/people/definitions.ts";
import { countEvents, kindOf, maskOf, type EventSpan } from "./event-set.ts";
import { valueOfEvent, type PeopleChunk } from "./people-chunk.ts";
import { PeopleSet } from "./people-set.ts";

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
      ? ofCounts(countEvents(people, trait.event, span), holds)
      : ofAggregates(people, trait, { span, holds });
  return made.and(people.existing(atMs));
}

type Judge = (value: JsonValue | undefined) => number;

function ofCounts(counts: Uint32Array, holds: Judge): PeopleSet {
  const made = new PeopleSet(counts.length);
  const truths: (number | undefined)[] = [];
  for (let user = 0; user < counts.length; user++) {
    const count = counts[user] as number;
    made.bytes[user] = truths[count] ??= holds(count);
  }
  return made;
}

interface Asked {
  readonly span: EventSpan;
  readonly holds: Judge;
}

function ofAggregates(people: PeopleChunk, trait: ComputedTrait, { span, holds }: Asked): PeopleSet {
  const kind = kindOf(trait.event);
  const events = people.events(kind);
  const mask = maskOf(people, trait.event, events);
  const values = trait.property === undefined ? undefined : people.valuesAtPath(kind, trait.property);
  const aggregator = createAggregator(trait.type);
  const made = new PeopleSet(people.userCount);
  // Everybody first as somebody without any event.
  made.bytes.fill(holds(aggregator.value()), 0, people.userCount);
  const { users, atMs: instants } = events;
  for (let event = 0; event < users.length;) {
    const user = users[event] as number;
    aggregator.reset();
    for (; users[event] === user; event++) {
      const t = instants[event] as number;
      if (t <= span.afterMs || t > span.atMs || (mask !== undefined && mask[event] === 0)) continue;
      aggregator.add(values === undefined ? undefined : valueOfEvent(values, event));
    }
    made.bytes[user] = holds(aggregator.value());
  }
  return made;
}
