// Rows sorted by time of which those at a few instants are replaced, without sorting anything: runs of rows that stay
// are copied as they lie.

import { countUpTo } from "../base/sorted-instants.ts";

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Rows from … to − 1 of those that were there, or of those that take the place of some. */
interface Run {
  readonly isNew: boolean;
  readonly from: number;
  readonly to: number;
}

export interface Splice {
  readonly runs: readonly Run[];
  readonly rows: number;
}

/** All ascend; `added` are the instants of the new rows, each one of `instants`. */
export function planSplice(present: Float64Array, added: Float64Array, instants: Float64Array): Splice {
  const runs: Run[] = [];
  let [kept, taken] = [0, 0];
  for (const instant of instants) {
    const [first, end] = [countUpTo(present, instant - 1), countUpTo(present, instant)];
    const next = countUpTo(added, instant);
    runs.push({ isNew: false, from: kept, to: first }, { isNew: true, from: taken, to: next });
    [kept, taken] = [end, next];
  }
  runs.push({ isNew: false, from: kept, to: present.length });
  return { runs, rows: runs.reduce((rows, { from, to }) => rows + to - from, 0) };
}

/** A column of these rows, written into an array of as many. */
export function spliced<T extends Column>(
  { runs }: Splice,
  { present, added, into }: { readonly present: T; readonly added: T; readonly into: T },
): T {
  let row = 0;
  for (const { isNew, from, to } of runs) {
    into.set((isNew ? added : present).subarray(from, to), row);
    row += to - from;
  }
  return into;
}
