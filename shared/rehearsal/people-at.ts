// The people to whom something happens at one of a few instants, with all of their records: all that an index sorted by
// time says of these instants is about them.

import type { RehearsalRecords } from "./rehearsal-records.ts";

export interface PeopleAt {
  readonly records: RehearsalRecords;
  /** By number within these records: their number in the whole. */
  readonly users: Uint32Array;
}

/** Goes through all instants once. */
export function peopleAt(whole: RehearsalRecords, instants: ReadonlySet<number>): PeopleAt {
  return takePeople(whole, usersAt(whole, instants));
}

/** The records of these users, who ascend. */
export function takePeople(whole: RehearsalRecords, users: Uint32Array): PeopleAt {
  const starts = new Uint32Array(users.length + 1);
  users.forEach((user, index) => {
    starts[index + 1] = (starts[index] ?? 0) + (whole.starts[user + 1] ?? 0) - (whole.starts[user] ?? 0);
  });
  const recordCount = starts[users.length] ?? 0;
  const atMs = new Float64Array(recordCount);
  const kinds = new Uint16Array(recordCount);
  users.forEach((user, index) => {
    const [from, to] = [whole.starts[user] ?? 0, whole.starts[user + 1] ?? 0];
    atMs.set(whole.atMs.subarray(from, to), starts[index]);
    kinds.set(whole.kinds.subarray(from, to), starts[index]);
  });
  const userId = (index: number): string => whole.userId(users[index] ?? 0);
  return { records: { userCount: users.length, recordCount, starts, atMs, kinds, userId }, users };
}

const buckets = 2 ** 16;

function usersAt({ userCount, starts, atMs }: RehearsalRecords, instants: ReadonlySet<number>): Uint32Array {
  // Most instants are told apart by their low bits, without a look into the set.
  const mayBe = new Uint8Array(buckets);
  for (const instant of instants) mayBe[instant & (buckets - 1)] = 1;
  const users: number[] = [];
  for (let user = 0; user < userCount; user += 1) {
    const end = starts[user + 1] ?? 0;
    for (let record = starts[user] ?? 0; record < end; record += 1) {
      const instant = atMs[record] ?? 0;
      if (mayBe[instant & (buckets - 1)] === 0 || !instants.has(instant)) continue;
      users.push(user);
      break;
    }
  }
  return Uint32Array.from(users);
}
