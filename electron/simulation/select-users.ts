// Which users of a chunk a cohort names.

import type { MessageChunk } from "../../shared/people/message-chunk.ts";

/** 1 for each user of the chunk that is in `cohort`, which ascends by code units; both are walked at once. */
export function selectUsers(chunk: MessageChunk, cohort: readonly string[]): Uint8Array {
  const selected = new Uint8Array(chunk.userCount);
  if (chunk.userCount === 0) return selected;
  let place = lowerBound(cohort, chunk.userId(0));
  for (let user = 0; user < chunk.userCount && place < cohort.length; user += 1) {
    const id = chunk.userId(user);
    while (place < cohort.length && (cohort[place] ?? "") < id) place += 1;
    if (cohort[place] === id) selected[user] = 1;
  }
  return selected;
}

function lowerBound(ascending: readonly string[], wanted: string): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? "") < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
