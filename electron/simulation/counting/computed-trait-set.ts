// For whom a comparison of a computed trait holds at an instant.

import { durationMs } from "../../../shared/base/duration.ts";
import type { JsonValue } from "../../../shared/base/json.ts";
import { compileComparison } from "../../../shared/conditions/comparison.ts";
import type { Comparison } from "../../../shared/conditions/condition.ts";
import type { ComputedTrait } from "../../../shared/people/definitions.ts";
import { valueWithoutEvents, visitComputedValues } from "./computed-values.ts";
import { countEvents } from "./event-set.ts";
import type { EventSpan } from "./event-times.ts";
import type { PeopleChunk } from "./people-chunk.ts";
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
  const ofNobody = holds(valueWithoutEvents(trait));
  const found = peopleRoom.zeros(userCount).fill(ofNobody, 0, userCount);
  visitComputedValues(people, { trait, span }, (user, value) => {
    found[user] = holds(value);
  });
  return PeopleSet.pack(found, userCount);
}
