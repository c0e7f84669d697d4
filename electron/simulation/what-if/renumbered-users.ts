// Which number each user of a rehearsal has in another one that lists some people more, or some less.

import { findUser, type RehearsalRecords } from "../../../shared/rehearsal/rehearsal-records.ts";

interface Renumbering {
  readonly before: RehearsalRecords;
  readonly after: RehearsalRecords;
  /** Ascending: nobody else is listed in one of them alone. */
  readonly userIds: readonly string[];
}

/** By number before; that of somebody who is not listed any more says nothing. Null: all keep theirs. */
export function renumberedUsers({ before, after, userIds }: Renumbering): Uint32Array | null {
  const moved = userIds.filter(
    (id) => (findUser(before, id) === undefined) !== (findUser(after, id) === undefined),
  );
  if (moved.length === 0) return null;
  const numbers = Uint32Array.from({ length: before.userCount }, (_, user) => user);
  let [next, shift] = [0, 0];
  const shiftUpTo = (user: number): void => {
    for (; next < user; next += 1) numbers[next] = next + shift;
  };
  for (const id of moved) {
    const gone = findUser(before, id);
    shiftUpTo(gone === undefined ? placeOf(before, id) : gone + 1);
    shift += gone === undefined ? 1 : -1;
  }
  shiftUpTo(before.userCount);
  return numbers;
}

/** Where somebody who is not listed would be. */
function placeOf(records: RehearsalRecords, id: string): number {
  let low = 0;
  for (let high = records.userCount; low < high;) {
    const middle = (low + high) >>> 1;
    if (records.userId(middle) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
