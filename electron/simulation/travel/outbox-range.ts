// The part of a list of sends, sorted by time, that lies between two instants.

import type { RehearsalRecords } from "../../../shared/rehearsal/rehearsal-records.ts";

export interface OutboxRange {
  /** Places in the list: from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Both instants inclusive. */
export function outboxRange(
  { atMs }: RehearsalRecords,
  numbers: Uint32Array,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): OutboxRange {
  const before = (limitMs: number, isIncluded: boolean): number => {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const instant = atMs[numbers[middle] ?? 0] ?? 0;
      if (instant < limitMs || (isIncluded && instant === limitMs)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const from = before(fromMs, false);
  return { from, to: Math.max(from, before(toMs, true)) };
}
