// The messages of one kind in a chunk, apart from all others: what a clause has to look at, in one run of memory.

import type { MessageChunk } from "../../../shared/people/message-chunk.ts";

/** In the order of the chunk's rows: users ascend, and within a user instants. */
export interface KindEvents {
  /** Row of the chunk. */
  readonly rows: Uint32Array;
  /** User of the chunk. */
  readonly users: Uint32Array;
  readonly atMs: Float64Array;
}

export const noEvents: KindEvents = {
  rows: new Uint32Array(0),
  users: new Uint32Array(0),
  atMs: new Float64Array(0),
};

/** Those with this code. One pass over all rows. */
export function kindEvents({ codes, offsets, atMs, userCount }: MessageChunk, code: number): KindEvents {
  const count = countOf(codes, code);
  // One place more: every row is written, and the next one writes over it where it is of another kind.
  const rows = new Uint32Array(count + 1);
  const users = new Uint32Array(count + 1);
  let found = 0;
  for (let user = 0; user < userCount; user++) {
    for (let row = offsets[user] as number, end = offsets[user + 1] as number; row < end; row++) {
      rows[found] = row;
      users[found] = user;
      found += codes[row] === code ? 1 : 0;
    }
  }
  const instants = new Float64Array(count);
  for (let event = 0; event < count; event++) instants[event] = atMs[rows[event] as number] as number;
  return { rows: rows.subarray(0, count), users: users.subarray(0, count), atMs: instants };
}

function countOf(codes: MessageChunk["codes"], code: number): number {
  let count = 0;
  for (let row = 0; row < codes.length; row++) count += codes[row] === code ? 1 : 0;
  return count;
}

/** The place of the first number above `given`. */
export const firstAbove = (ascending: Uint32Array, given: number): number =>
  firstAtLeast(ascending, given + 1);

/** The events of one user: from … to − 1. */
export function eventsOfUser(
  { users }: KindEvents,
  user: number,
): { readonly from: number; readonly to: number } {
  return { from: firstAtLeast(users, user), to: firstAtLeast(users, user + 1) };
}

/** The place of the first number that is not below `wanted`. */
export function firstAtLeast(ascending: Uint32Array, wanted: number): number {
  let low = 0;
  for (let high = ascending.length; low < high;) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
