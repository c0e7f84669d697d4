// All transitions of some kinds by time, with those to whom they happened: 16 bytes each.

import type { RehearsalRecords } from "./rehearsal-records.ts";
import { sortByTime } from "./sort-by-time.ts";

/** Columns, by moment. Moments of one instant stand in output order. */
export interface Moments {
  /** Ascending. */
  readonly atMs: Float64Array;
  /** User numbers of the rehearsal. */
  readonly users: Uint32Array;
  /** Entry numbers, from 1. */
  readonly entries: Uint32Array;
}

/** `isWanted` is 1 for the kinds that are asked for, 0 for the others. */
export function momentsOf(records: RehearsalRecords, isWanted: Uint8Array): Moments {
  const count = countWanted(records, isWanted);
  const unsorted = { atMs: new Float64Array(count), values: new Uint32Array(count) };
  const users = new Uint32Array(count);
  const entries = new Uint32Array(count);
  let moment = 0;
  for (let user = 0; user < records.userCount; user += 1) {
    let entry = 0;
    const end = records.starts[user + 1] ?? 0;
    for (let record = records.starts[user] ?? 0; record < end; record += 1) {
      const kind = records.kinds[record] ?? 0;
      if (kind === 0) entry += 1;
      if (isWanted[kind] !== 1) continue;
      unsorted.atMs[moment] = records.atMs[record] ?? 0;
      unsorted.values[moment] = moment;
      users[moment] = user;
      entries[moment] = entry;
      moment += 1;
    }
  }
  const { atMs, values: order } = sortByTime(unsorted);
  return {
    atMs,
    users: order.map((from) => users[from] ?? 0),
    entries: order.map((from) => entries[from] ?? 0),
  };
}

function countWanted({ kinds }: RehearsalRecords, isWanted: Uint8Array): number {
  let count = 0;
  for (const kind of kinds) count += isWanted[kind] ?? 0;
  return count;
}
