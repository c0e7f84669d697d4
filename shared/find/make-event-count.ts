// Ways to have somebody's events counted so that an event clause is as demanded: some more of them inside its time
// range, or some of those that count taken away.

import { durationMs } from "../base/duration.ts";
import type { JsonObject, JsonValue } from "../base/json.ts";
import type { Count, EventClause, EventPattern } from "../conditions/condition.ts";
import { sinceMs } from "../conditions/event-window.ts";
import { countEvents } from "../conditions/holds.ts";
import { matchesPattern } from "../people/event-pattern.ts";
import type { Asked } from "./asked.ts";
import type { EditedPerson, PersonEdit } from "./edited-person.ts";
import { fittingValue } from "./fitting-value.ts";

interface ClauseDemand {
  readonly clause: EventClause;
  readonly want: boolean;
}

/** More messages than that are no small change. */
const mostChanged = 12;
const minuteMs = 60_000;

export function makeEventCount(
  person: EditedPerson,
  { clause, want }: ClauseDemand,
  asked: Asked,
): readonly EditedPerson[] {
  const { definitions, atMs, scope } = asked;
  const counted = countEvents(clause, { facts: person.facts(definitions), atMs, scope });
  const afterMs = Math.max(sinceMs(clause, scope), atMs - durationMs(clause.within));
  return wantedCounts(clause.count, want, counted).flatMap((count) => {
    const change = count - counted;
    if (change > mostChanged || change < -mostChanged) return [];
    return change > 0
      ? addEvents(person, clause, { count: change, afterMs, atMs })
      : removeEvents(person, clause, { count: -change, afterMs, atMs });
  });
}

/** The nearest numbers that are as demanded. */
function wantedCounts(count: Count | undefined, want: boolean, counted: number): readonly number[] {
  const clause = count ?? { atLeast: 1 };
  if ("exactly" in clause) return want ? [clause.exactly] : [clause.exactly + 1, clause.exactly - 1];
  if ("atLeast" in clause) return want ? [Math.max(counted, clause.atLeast)] : [clause.atLeast - 1];
  return want ? [Math.min(counted, clause.atMost)] : [clause.atMost + 1];
}

export interface EventRange {
  readonly count: number;
  /** Exclusive. */
  readonly afterMs: number;
  /** Inclusive. */
  readonly atMs: number;
}

/** Just at the end of the range, or an hour before. `properties` stand beside those that the filters ask for. */
export function addEvents(
  person: EditedPerson,
  pattern: EventPattern,
  { properties, ...range }: EventRange & { readonly properties?: JsonObject },
): readonly EditedPerson[] {
  const filtered = propertiesFor(pattern, range.atMs);
  if (filtered === undefined || range.afterMs >= range.atMs) return [];
  const content = { ...properties, ...filtered };
  return [0, 60 * minuteMs].flatMap((earlierMs) => {
    const instants = instantsIn({ ...range, atMs: range.atMs - earlierMs });
    if (instants === undefined) return [];
    return person.with(
      ...instants.map((atMs): PersonEdit => {
        const type = pattern.type ?? "track";
        const message = person.call({ type, atMs, name: pattern.name, properties: content, traits: {} });
        return { edit: "add", message };
      }),
    );
  });
}

/** A minute apart, or as far as there is room; several may share an instant. */
function instantsIn({ count, afterMs, atMs }: EventRange): readonly number[] | undefined {
  if (afterMs >= atMs) return undefined;
  const room = atMs - afterMs - 1;
  const apart = Math.min(minuteMs, Math.floor(room / Math.max(1, count - 1)));
  return Array.from({ length: count }, (_, index) => atMs - (count - 1 - index) * apart);
}

/** What the filters of a pattern ask for; undefined where no such properties are known. */
function propertiesFor({ where = [] }: EventPattern, atMs: number): JsonObject | undefined {
  const properties: Record<string, JsonValue> = {};
  for (const { property } of where) {
    const demands = where
      .filter((filter) => filter.property === property)
      .map((comparison) => ({ comparison, want: true }));
    const value = fittingValue(demands, atMs);
    if (value === undefined) return undefined;
    if (value !== null) properties[property] = value;
  }
  return properties;
}

/** The latest of those that count; added ones are no one's to take away. */
export function removeEvents(
  person: EditedPerson,
  pattern: EventPattern,
  { count, afterMs, atMs }: EventRange,
): readonly EditedPerson[] {
  const removed = new Set(person.edits.flatMap((edit) => (edit.edit === "remove" ? [edit.index] : [])));
  const counted = person.original.messages.flatMap((message, index) => {
    const isCounted = message.atMs > afterMs && message.atMs <= atMs && !removed.has(index);
    return isCounted && matchesPattern(message, pattern) ? [index] : [];
  });
  if (counted.length < count || count <= 0) return [];
  return [person.with(...counted.slice(-count).map((index): PersonEdit => ({ edit: "remove", index })))];
}
