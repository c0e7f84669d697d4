// The time range and the count of an event clause (SEMANTICS.md section 4).

import type { Count, EventClause } from "./condition.ts";
import type { Scope } from "./facts.ts";

/** Events count after this instant (exclusive), whatever the window. */
export function sinceMs(clause: EventClause, scope: Scope): number {
  const sinceWhen =
    clause.since === "entry" ? scope.entryMs : clause.since === "step" ? scope.stepMs : -Infinity;
  return Math.max(scope.boundMs, sinceWhen);
}

/** Whether a number of events is the number that the clause asks for. */
export function countMatches(count: Count | undefined, events: number): boolean {
  if (count === undefined) return events >= 1;
  if ("atLeast" in count) return events >= count.atLeast;
  return "atMost" in count ? events <= count.atMost : events === count.exactly;
}
