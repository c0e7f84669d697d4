// Who had entered before an instant: those who are under way then, or may enter again, and those with whom nothing
// happens any more.

import type { PersonRecords } from "../../../shared/what-if/merge-records.ts";
import type { BaseRehearsal } from "./base-rehearsal.ts";

export interface PastPeople {
  readonly underWay: ReadonlySet<string>;
  /** Their past, with the new numbers of kinds. */
  readonly over: readonly PersonRecords[];
}

interface PastAsked {
  readonly fromMs: number;
  /** The new number of each kind. */
  readonly kindOf: Uint16Array;
  /** Whether nobody enters again. */
  readonly isOverForGood: boolean;
  /** Such people are in neither list. */
  readonly isChanged: (userId: string) => boolean;
}

/** Inside `space.read`. */
export function pastOf({ saved }: BaseRehearsal, asked: PastAsked): PastPeople {
  const { fromMs, kindOf, isOverForGood, isChanged } = asked;
  const { records, outline } = saved;
  const { userCount, starts, atMs, kinds } = records;
  const underWay = new Set<string>();
  const over: PersonRecords[] = [];
  for (let user = 0; user < userCount; user += 1) {
    const start = starts[user] ?? 0;
    const all = starts[user + 1] ?? 0;
    let end = start;
    while (end < all && (atMs[end] ?? 0) < fromMs) end += 1;
    const userId = records.userId(user);
    if (end === start || isChanged(userId)) continue;
    if (isOverForGood && outline.kinds[kinds[end - 1] ?? 0]?.what === "ended") {
      over.push({
        userId,
        atMs: Array.from(atMs.subarray(start, end)),
        kinds: Array.from(kinds.subarray(start, end), (kind) => kindOf[kind] ?? 0),
      });
    } else underWay.add(userId);
  }
  return { underWay, over };
}
