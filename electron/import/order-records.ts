// Staged records, in the order of the input → record numbers, user by user: one counting pass.

import { droppedSource, type StagedBlock, viewBlock, word } from "./staged-record.ts";
import type { UserRange } from "./chunk-plan.ts";
import type { UserRanks } from "./user-ranks.ts";

export interface OrderedRecords {
  /** Shared with the threads that build chunks. */
  readonly records: Uint32Array<SharedArrayBuffer>;
  /** For each user of the range, and one beyond, the first of their records in `records`. */
  readonly starts: Uint32Array;
}

/** `blocks` hold all records of the users of the range, and no others. */
export function orderRecords(
  blocks: readonly StagedBlock[],
  ranks: UserRanks,
  range: UserRange,
): OrderedRecords {
  const starts = new Uint32Array(range.to - range.from + 1);
  for (let rank = range.from; rank < range.to; rank++) {
    const index = rank - range.from;
    starts[index + 1] = (starts[index] as number) + (ranks.counts[rank] as number);
  }
  const records = new Uint32Array(new SharedArrayBuffer((starts.at(-1) as number) * 4));
  const next = starts.slice();
  let record = 0;
  for (const block of blocks) {
    const { words, starts: places } = viewBlock(block);
    for (let index = 0; index < places.length; index++, record++) {
      const source = words[(places[index] as number) + word.source] as number;
      if (source === droppedSource) continue;
      const user = (ranks.rankOf[source] as number) - range.from;
      records[(next[user] as number)++] = record;
    }
  }
  return { records, starts };
}
