// For whom an event clause holds at an instant, over all that happened up to it: events are counted by person in
// one pass over their kind. `since` has no beginning here, as there is no instance.

import { compileComparison } from "../../../shared/conditions/comparison.ts";
import { durationMs } from "../../../shared/base/duration.ts";
import type {
  Count,
  EventClause,
  EventPattern,
  PropertyFilter,
} from "../../../shared/conditions/condition.ts";
import { truthsOf } from "../../../shared/engine/batch/column-truths.ts";
import type { KindEvents } from "./kind-events.ts";
import type { Kind, PeopleChunk } from "./people-chunk.ts";
import { PeopleSet } from "./people-set.ts";

export function kindOf({ type = "track", name }: EventPattern): Kind {
  return { type, name };
}

export function eventSet(people: PeopleChunk, clause: EventClause, atMs: number): PeopleSet {
  const counts = countEvents(people, clause, { afterMs: atMs - durationMs(clause.within), atMs });
  const { least, most } = rangeOf(clause.count);
  const { bytes: exists } = people.existing(atMs);
  const made = new PeopleSet(people.userCount);
  for (let user = 0; user < people.userCount; user++) {
    const count = counts[user] as number;
    made.bytes[user] = (exists[user] as number) & (count >= least ? 1 : 0) & (count <= most ? 1 : 0);
  }
  return made;
}

export interface EventSpan {
  /** Exclusive. */
  readonly afterMs: number;
  /** Inclusive. */
  readonly atMs: number;
}

/** By user, how many events of the pattern lie in the span. */
export function countEvents(
  people: PeopleChunk,
  pattern: EventPattern,
  { afterMs, atMs }: EventSpan,
): Uint32Array {
  const events = people.events(kindOf(pattern));
  const { users, atMs: instants } = events;
  const counts = new Uint32Array(people.userCount);
  const mask = maskOf(people, pattern, events);
  if (mask === undefined) {
    for (let event = 0; event < users.length; event++) {
      const t = instants[event] as number;
      const user = users[event] as number;
      if (t > afterMs && t <= atMs) counts[user] = (counts[user] as number) + 1;
    }
    return counts;
  }
  for (let event = 0; event < users.length; event++) {
    const t = instants[event] as number;
    const user = users[event] as number;
    if (t > afterMs && t <= atMs) counts[user] = (counts[user] as number) + (mask[event] as number);
  }
  return counts;
}

/** By event of the pattern's kind: 1 where it passes the filters; undefined where there are none. */
export function maskOf(
  people: PeopleChunk,
  pattern: EventPattern,
  events: KindEvents,
): Uint8Array | undefined {
  const { where = [] } = pattern;
  if (where.length === 0) return undefined;
  const kind = kindOf(pattern);
  return people.masks.get(JSON.stringify([kind, where]), () => {
    const passes = new Uint8Array(events.rows.length).fill(1);
    for (const filter of where) narrow(passes, people, { kind, filter });
    return passes;
  });
}

interface FilterOfKind {
  readonly kind: Kind;
  readonly filter: PropertyFilter;
}

function narrow(passes: Uint8Array, people: PeopleChunk, { kind, filter }: FilterOfKind): void {
  const { property, ...comparison } = filter;
  const compiled = compileComparison(comparison);
  const ofAbsent = Number(compiled.holds(undefined, 0));
  const values = people.valuesAtPath(kind, property);
  if (values === undefined) {
    if (ofAbsent === 0) passes.fill(0);
    return;
  }
  const truths = truthsOf(values.column, { comparison, compiled });
  const { codes } = values;
  for (let event = 0; event < codes.length; event++) {
    const code = codes[event] as number;
    passes[event] = (passes[event] as number) & (code < 0 ? ofAbsent : (truths[code] as number));
  }
}

function rangeOf(count: Count = { atLeast: 1 }): { readonly least: number; readonly most: number } {
  if ("atLeast" in count) return { least: count.atLeast, most: Infinity };
  return "atMost" in count ? { least: 0, most: count.atMost } : { least: count.exactly, most: count.exactly };
}
