// Counts at any instant of a rehearsal, exactly. The changes of the counts lie sorted by time in blocks;
// each block begins with the counters as they stood before it, so that a question adds up one block at most
// (and those that begin at the same instant).

import { assert } from "../base/assert.ts";
import type { InstantCounts } from "../engine/instant-counts.ts";
import { changeTable, countChanges } from "./count-changes.ts";
import type { ChangeTable } from "./count-changes.ts";
import { counterLayout, readCounts } from "./counter-layout.ts";
import type { CounterLayout } from "./counter-layout.ts";
import type { RehearsalOutline } from "./rehearsal-outline.ts";
import type { RehearsalRecords } from "./rehearsal-records.ts";
import { sortByTime } from "./sort-by-time.ts";

/** What is stored: everything else follows from the outline. About 12 bytes a change. */
export interface SortedChanges {
  /** Ascending. */
  readonly atMs: Float64Array;
  /** Of the change table, for each instant. */
  readonly changes: Uint16Array;
}

export interface TimeIndex {
  readonly sorted: SortedChanges;
  /** Counts at the instant, its own transitions included. Before the first one all are zero. */
  countsAt(atMs: number): InstantCounts;
}

export function buildTimeIndex(outline: RehearsalOutline, records: RehearsalRecords): TimeIndex {
  const { atMs, changes } = countChanges(outline, records, changeTable(counterLayout(outline)));
  const sorted = sortByTime({ atMs, values: changes });
  return openTimeIndex(outline, { atMs: sorted.atMs, changes: Uint16Array.from(sorted.values) });
}

export function openTimeIndex(outline: RehearsalOutline, sorted: SortedChanges): TimeIndex {
  assert(sorted.atMs.length === sorted.changes.length, "every instant has one change");
  const layout = counterLayout(outline);
  const table = changeTable(layout);
  const blockLength = blockLengthFor(layout);
  const width = layout.counterCount + 1;
  const checkpoints = layCheckpoints(sorted, table, { blockLength, width });
  const row = new Int32Array(width);
  return {
    sorted,
    countsAt(atMs) {
      const block = lastBlockBefore(sorted.atMs, blockLength, atMs);
      row.set(checkpoints.subarray(block * width, (block + 1) * width));
      let change = block * blockLength;
      while (change < sorted.atMs.length && (sorted.atMs[change] ?? 0) <= atMs) {
        apply(table, row, sorted.changes[change] ?? 0);
        change += 1;
      }
      return readCounts(layout, row);
    },
  };
}

/** 1,024 changes, more for wide journeys: the checkpoints so never take more than two bytes a change. */
function blockLengthFor(layout: CounterLayout): number {
  let length = 1_024;
  while (length < 2 * layout.counterCount) length *= 2;
  return length;
}

interface Blocks {
  readonly blockLength: number;
  /** Counters in a checkpoint, the spare one included. */
  readonly width: number;
}

function layCheckpoints(
  sorted: SortedChanges,
  table: ChangeTable,
  { blockLength, width }: Blocks,
): Int32Array {
  const count = sorted.changes.length;
  const checkpoints = new Int32Array((Math.floor(count / blockLength) + 1) * width);
  const row = new Int32Array(width);
  for (let change = 0; change < count; change += 1) {
    if (change % blockLength === 0) checkpoints.set(row, (change / blockLength) * width);
    apply(table, row, sorted.changes[change] ?? 0);
  }
  if (count % blockLength === 0) checkpoints.set(row, (count / blockLength) * width);
  return checkpoints;
}

function apply(table: ChangeTable, row: Int32Array, change: number): void {
  const first = table.firstRaised[change] ?? 0;
  const second = table.secondRaised[change] ?? 0;
  const lowered = table.lowered[change] ?? 0;
  row[first] = (row[first] ?? 0) + 1;
  row[second] = (row[second] ?? 0) + 1;
  row[lowered] = (row[lowered] ?? 0) - 1;
}

/** The last block whose first change lies at or before the instant; block 0 where none does. */
function lastBlockBefore(atMs: Float64Array, blockLength: number, instant: number): number {
  let low = 0;
  let high = Math.floor(atMs.length / blockLength);
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    const first = atMs[middle * blockLength];
    if (first !== undefined && first <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}
