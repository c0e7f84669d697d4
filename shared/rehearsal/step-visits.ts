// Who came to a step, when, and how that went on: one row for each instance that reached it, ordered by
// the instant at which it did and then as in the output. About 25 bytes a visit.

import { assert } from "../base/assert.ts";
import type { RehearsalOutline } from "./rehearsal-outline.ts";
import type { RehearsalRecords } from "./rehearsal-records.ts";
import { sortByTime } from "./sort-by-time.ts";
import { walkInstances } from "./walk-instances.ts";
import type { InstanceVisitor } from "./walk-instances.ts";

/** How a visit ended: not at all, by the first pass of the step, or by the end of the instance. */
export const visitFate = { waiting: 0, passed: 1, left: 2 } as const;

/** Columns, by visit. */
export interface StepVisits {
  /** User numbers of the rehearsal. */
  readonly users: Uint32Array;
  /** Entry numbers, from 1. */
  readonly entries: Uint32Array;
  /** Ascending. */
  readonly reachedAtMs: Float64Array;
  /** When the wait ended; +∞ where it never did. */
  readonly doneAtMs: Float64Array;
  /** One of visitFate. */
  readonly fates: Uint8Array;
}

/** The visits of every step, in the outline's order. */
export function stepVisits(outline: RehearsalOutline, records: RehearsalRecords): readonly StepVisits[] {
  return unsortedVisits(outline, records).map(sortVisits);
}

/** As stepVisits, in output order: each step's are still to be sorted. */
export function unsortedVisits(outline: RehearsalOutline, records: RehearsalRecords): readonly StepVisits[] {
  const counts = countVisits(outline, records);
  const columns = Array.from(counts, emptyVisits);
  walkInstances(outline, records, fillingVisitor(columns));
  return columns;
}

function countVisits(outline: RehearsalOutline, records: RehearsalRecords): Uint32Array {
  const counts = new Uint32Array(outline.steps.length);
  walkInstances(outline, records, {
    ...ignoring,
    reached: (step) => {
      counts[step] = (counts[step] ?? 0) + 1;
    },
  });
  return counts;
}

const nothing = (): void => undefined;
const ignoring: InstanceVisitor = {
  opened: nothing,
  entered: nothing,
  reached: nothing,
  passedFirst: nothing,
  passedAgain: nothing,
  left: nothing,
  completed: nothing,
  exited: nothing,
};

/** Columns to be filled: so many visits that are never done. */
export function emptyVisits(count: number): StepVisits {
  return {
    users: new Uint32Array(count),
    entries: new Uint32Array(count),
    reachedAtMs: new Float64Array(count),
    doneAtMs: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    fates: new Uint8Array(count),
  };
}

/** An instance reaches a step once, so that the last visit written for a step is the one that a pass or an end closes. */
function fillingVisitor(columns: readonly StepVisits[]): InstanceVisitor {
  const filled = new Uint32Array(columns.length);
  let currentUser = 0;
  let currentEntry = 0;
  const close = (step: number, fate: number, atMs: number): void => {
    const visits = columns[step];
    const visit = (filled[step] ?? 0) - 1;
    assert(visits !== undefined && visit >= 0, `step ${step} was reached before it was passed or left`);
    visits.doneAtMs[visit] = atMs;
    visits.fates[visit] = fate;
  };
  return {
    ...ignoring,
    opened: (user, entry) => {
      currentUser = user;
      currentEntry = entry;
    },
    reached: (step, atMs) => {
      const visits = columns[step];
      const visit = filled[step] ?? 0;
      assert(visits !== undefined, `step ${step} is in the outline`);
      visits.users[visit] = currentUser;
      visits.entries[visit] = currentEntry;
      visits.reachedAtMs[visit] = atMs;
      filled[step] = visit + 1;
    },
    passedFirst: (step, _via, atMs) => close(step, visitFate.passed, atMs),
    left: (step, atMs) => close(step, visitFate.left, atMs),
  };
}

/** By the instant at which the step was reached; visits of one instant stay in their order. */
export function sortVisits(visits: StepVisits): StepVisits {
  const count = visits.users.length;
  const unsorted = new Uint32Array(count);
  for (let visit = 0; visit < count; visit += 1) unsorted[visit] = visit;
  const { atMs, values: order } = sortByTime({ atMs: visits.reachedAtMs, values: unsorted });
  return {
    users: gather(visits.users, order, new Uint32Array(count)),
    entries: gather(visits.entries, order, new Uint32Array(count)),
    reachedAtMs: atMs,
    doneAtMs: gather(visits.doneAtMs, order, new Float64Array(count)),
    fates: gather(visits.fates, order, new Uint8Array(count)),
  };
}

function gather<T extends Uint8Array | Uint32Array | Float64Array>(
  column: T,
  order: Uint32Array,
  into: T,
): T {
  for (let visit = 0; visit < order.length; visit += 1) into[visit] = column[order[visit] ?? 0] ?? 0;
  return into;
}
