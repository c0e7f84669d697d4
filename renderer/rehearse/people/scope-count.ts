// How many instances a list has, by the counts of its instant: the same number that the map shows.

import type { PeopleScope } from "../../../shared/api/cohort.ts";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";

/** null for a step that the counts do not have. */
export function scopeCount(scope: PeopleScope, { total, steps }: InstantCounts): number | null {
  if (scope.of === "journey") return total[scope.state];
  const counts = steps[scope.step];
  if (counts === undefined) return null;
  if (scope.of === "connection") return counts.fired[scope.via] ?? null;
  const { waiting, passed, reached } = counts;
  // Whoever reached a step waits there, has passed it, or left the journey from it.
  return { waiting, passed, left: reached - passed - waiting }[scope.state];
}
