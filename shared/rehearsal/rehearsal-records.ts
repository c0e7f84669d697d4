// All transitions of a rehearsal in output order, in columns: 10 bytes a transition and 4 a user. The
// logs of the single chunks are joined in chunk order, so the result knows nothing of chunks.

import { assert } from "../base/assert.ts";
import type { TransitionLog } from "../engine/transition.ts";

/** The records of user u are starts[u] … starts[u + 1] − 1. Only users with a transition are listed. */
export interface RehearsalRecords {
  readonly userCount: number;
  readonly recordCount: number;
  /** userCount + 1 record numbers. */
  readonly starts: Uint32Array;
  readonly atMs: Float64Array;
  readonly kinds: Uint16Array;
  /** Ids ascend by their UTF-16 code units. */
  userId(user: number): string;
}

/** The log of one chunk, with the ids of its listed users in the same order. */
export interface RecordsPart {
  readonly log: TransitionLog;
  readonly userIds: readonly string[];
}

/** Joins the logs of chunks, given in chunk order. Copies: the parts may be reused afterwards. */
export function joinRecords(parts: readonly RecordsPart[]): RehearsalRecords {
  const userCount = parts.reduce((sum, part) => sum + part.log.userCount, 0);
  const recordCount = parts.reduce((sum, part) => sum + part.log.recordCount, 0);
  assert(recordCount < 2 ** 32, `a rehearsal holds fewer than 2^32 transitions, not ${recordCount}`);
  const starts = new Uint32Array(userCount + 1);
  const atMs = new Float64Array(recordCount);
  const kinds = new Uint16Array(recordCount);
  let user = 0;
  let record = 0;
  for (const { log } of parts) {
    for (let i = 0; i < log.userCount; i += 1) starts[user + i] = record + (log.starts[i] ?? 0);
    atMs.set(log.atMs.subarray(0, log.recordCount), record);
    kinds.set(log.kinds.subarray(0, log.recordCount), record);
    user += log.userCount;
    record += log.recordCount;
  }
  starts[userCount] = recordCount;
  const userIds = parts.flatMap((part) => part.userIds);
  return {
    userCount,
    recordCount,
    starts,
    atMs,
    kinds,
    userId: (index) => userIds[index] ?? unknownUser(index),
  };
}

/** The number of the user with this id, or undefined where they have no transition. */
export function findUser(records: RehearsalRecords, userId: string): number | undefined {
  let low = 0;
  let high = records.userCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (records.userId(middle) < userId) low = middle + 1;
    else high = middle;
  }
  return low < records.userCount && records.userId(low) === userId ? low : undefined;
}

function unknownUser(index: number): never {
  throw new Error(`Assertion failed: user ${index} is one of the rehearsal's`);
}
