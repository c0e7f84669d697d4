// Why somebody matches: the newest message that an event clause of the condition counts, with what is worth showing
// of it.

import type { MatchingPerson } from "../../../shared/api/people-contract.ts";
import { durationMs } from "../../../shared/base/duration.ts";
import type { JsonValue } from "../../../shared/base/json.ts";
import type { EventClause } from "../../../shared/conditions/condition.ts";
import { noColumn, type ValueColumn } from "../../../shared/people/message-chunk.ts";
import { partsOf, type AskedCondition } from "./asked-condition.ts";
import { filteredEvents } from "./filtered-events.ts";
import { firstAtLeast } from "./first-at-least.ts";
import { kindOf, type PeopleChunk } from "./people-chunk.ts";
import { personInShort } from "./person-in-short.ts";
import { tellingProperties, type Property } from "../../../shared/people/telling-properties.ts";

export interface AskedPerson {
  readonly people: PeopleChunk;
  /** User of the chunk. */
  readonly user: number;
}

export function matchingPerson(person: AskedPerson, asked: AskedCondition, atMs: number): MatchingPerson {
  const newest = newestCounted(person, eventClauses(asked), atMs);
  return {
    ...personInShort(person.people, person.user),
    because:
      newest === undefined
        ? null
        : {
            event: newest.clause.name,
            atMs: newest.atMs,
            properties: propertiesOf(person.people, newest),
          },
  };
}

/** Of the condition itself; if it has none, of the audiences that it names. */
function eventClauses(asked: AskedCondition): readonly EventClause[] {
  const parts = partsOf(asked).map(({ part }) => part);
  const own = parts.flatMap((part) => (part.is === "event" ? [part.clause] : []));
  if (own.length > 0) return own;
  return parts.flatMap((part) => (part.is === "audience" ? eventClauses(part.condition) : []));
}

interface Counted {
  readonly clause: EventClause;
  readonly row: number;
  readonly atMs: number;
}

function newestCounted(
  { people, user }: AskedPerson,
  clauses: readonly EventClause[],
  atMs: number,
): Counted | undefined {
  let newest: Counted | undefined;
  for (const clause of clauses) {
    const events = people.events(kindOf(clause));
    if (events === undefined) continue;
    const mask = filteredEvents(people, clause);
    const afterMs = atMs - durationMs(clause.within);
    const { from, to } = events.ofUser(user);
    for (let event = to - 1; event >= from; event--) {
      const eventMs = events.instants[event] as number;
      if (eventMs <= afterMs) break;
      if (eventMs > atMs || (mask !== undefined && mask[event] === 0)) continue;
      const row = events.rows[event] as number;
      // Rows of one person ascend in time, and within an instant by their order.
      if (newest === undefined || row > newest.row) newest = { clause, row, atMs: eventMs };
      break;
    }
  }
  return newest;
}

function propertiesOf({ chunk, keys }: PeopleChunk, { clause, row }: Counted): readonly Property[] {
  const code = chunk.codes[row] as number;
  const content = {
    keys: keys.ofRow(row),
    valueOf: (key: string) => valueAtRow(chunk.column(code, key) ?? noColumn, row),
  };
  return tellingProperties(
    content,
    (clause.where ?? []).map(({ property }) => property),
  );
}

function valueAtRow({ rows, codes, values }: ValueColumn, row: number): JsonValue | undefined {
  const index = firstAtLeast(rows, row);
  return rows[index] === row ? (values[codes[index] as number] ?? undefined) : undefined;
}
