// For whom an event clause holds at an instant, over all that happened up to it: events are counted by person.
// `since` has no beginning here, as there is no instance.

import { durationMs } from "../../../shared/base/duration.ts";
import type { Count, EventClause, EventPattern } from "../../../shared/conditions/condition.ts";
import { filteredEvents } from "./filtered-events.ts";
import type { EventSpan } from "./event-times.ts";
import { kindOf, type PeopleChunk } from "./people-chunk.ts";
import { PeopleSet } from "./people-set.ts";
import { peopleRoom } from "./room.ts";

export function eventSet(people: PeopleChunk, clause: EventClause, atMs: number): PeopleSet {
  const { userCount } = people;
  const counts = countEvents(people, clause, { afterMs: atMs - durationMs(clause.within), atMs });
  const { least, most } = rangeOf(clause.count);
  const truths = peopleRoom.zeros(userCount);
  for (let user = 0; user < userCount; user++) {
    const count = counts[user] as number;
    truths[user] = count >= least && count <= most ? 1 : 0;
  }
  return PeopleSet.pack(truths, userCount).and(people.existing(atMs));
}

/** By user, how many events of the pattern lie in the span. Kept, so that another number is compared at once. */
export function countEvents(people: PeopleChunk, pattern: EventPattern, span: EventSpan): Uint32Array {
  const { type, name, where } = pattern;
  return people.counts.get(JSON.stringify([type, name, where, span.afterMs, span.atMs]), (gone) => {
    const counts = gone?.fill(0) ?? new Uint32Array(people.userCount);
    people.events(kindOf(pattern))?.count(counts, span, filteredEvents(people, pattern));
    return counts;
  });
}

/** More events than anybody has: small enough for the fast arithmetic of small integers. */
const endless = 0x3fff_ffff;

function rangeOf(count: Count = { atLeast: 1 }): { readonly least: number; readonly most: number } {
  if ("atLeast" in count) return { least: Math.min(count.atLeast, endless), most: endless };
  const least = "atMost" in count ? 0 : Math.min(count.exactly, endless);
  return { least, most: Math.min("atMost" in count ? count.atMost : count.exactly, endless) };
}
