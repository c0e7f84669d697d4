// Who fared differently in two rehearsals, and where their ways first part. Both list their users in the
// same order, so one pass over the two columns is enough.

import { assert } from "../base/assert.ts";
import { kindName } from "../engine/kind-name.ts";
import type { TransitionKind } from "../engine/transition.ts";
import type { RehearsalRecords } from "./rehearsal-records.ts";

/** A rehearsal's records with the kinds that they speak of. */
export interface KindedRecords {
  readonly kinds: readonly TransitionKind[];
  readonly records: RehearsalRecords;
}

export interface Happening {
  readonly atMs: number;
  readonly kind: TransitionKind;
}

/** The first transition that the two do not share; absent on the side that had nothing more to tell. */
export interface PartingOfWays {
  readonly userId: string;
  readonly first?: Happening;
  readonly second?: Happening;
}

export interface PeopleComparison {
  /** Users with a transition in either rehearsal. */
  readonly compared: number;
  readonly differing: number;
  /** The first of them, in the order of users. */
  readonly partings: readonly PartingOfWays[];
}

export function comparePeople(first: KindedRecords, second: KindedRecords, limit: number): PeopleComparison {
  const sameKind = matchKinds(first.kinds, second.kinds);
  const partings: PartingOfWays[] = [];
  let compared = 0;
  let differing = 0;
  for (const pair of pairUsers(first.records, second.records)) {
    compared += 1;
    const parting = findParting(first, second, { ...pair, sameKind });
    if (parting === undefined) continue;
    differing += 1;
    if (partings.length < limit) partings.push(parting);
  }
  return { compared, differing, partings };
}

/** For each of the first's kinds the second's kind that says the same, or −1. */
function matchKinds(first: readonly TransitionKind[], second: readonly TransitionKind[]): Int32Array {
  const indexes = new Map(second.map((kind, index) => [kindName(kind), index]));
  return Int32Array.from(first, (kind) => indexes.get(kindName(kind)) ?? -1);
}

interface UserPair {
  readonly userId: string;
  readonly firstUser?: number;
  readonly secondUser?: number;
}

/** Merges the two ascending lists of users. */
function* pairUsers(first: RehearsalRecords, second: RehearsalRecords): Generator<UserPair> {
  let a = 0;
  let b = 0;
  while (a < first.userCount || b < second.userCount) {
    const idA = a < first.userCount ? first.userId(a) : undefined;
    const idB = b < second.userCount ? second.userId(b) : undefined;
    if (idA !== undefined && (idB === undefined || idA < idB)) {
      yield { userId: idA, firstUser: a };
      a += 1;
    } else if (idB !== undefined && (idA === undefined || idB < idA)) {
      yield { userId: idB, secondUser: b };
      b += 1;
    } else if (idA !== undefined) {
      yield { userId: idA, firstUser: a, secondUser: b };
      a += 1;
      b += 1;
    }
  }
}

interface PairInquiry extends UserPair {
  readonly sameKind: Int32Array;
}

function findParting(
  first: KindedRecords,
  second: KindedRecords,
  pair: PairInquiry,
): PartingOfWays | undefined {
  const [startA, endA] = recordRange(first.records, pair.firstUser);
  const [startB, endB] = recordRange(second.records, pair.secondUser);
  const shared = Math.min(endA - startA, endB - startB);
  let offset = 0;
  while (offset < shared && isSame(first, second, { a: startA + offset, b: startB + offset, ...pair }))
    offset += 1;
  if (startA + offset === endA && startB + offset === endB) return undefined;
  return {
    userId: pair.userId,
    ...(startA + offset < endA ? { first: happeningAt(first, startA + offset) } : {}),
    ...(startB + offset < endB ? { second: happeningAt(second, startB + offset) } : {}),
  };
}

function recordRange(
  records: RehearsalRecords,
  user: number | undefined,
): readonly [start: number, end: number] {
  return user === undefined ? [0, 0] : [records.starts[user] ?? 0, records.starts[user + 1] ?? 0];
}

interface RecordPair {
  readonly a: number;
  readonly b: number;
  readonly sameKind: Int32Array;
}

function isSame(first: KindedRecords, second: KindedRecords, { a, b, sameKind }: RecordPair): boolean {
  return (
    first.records.atMs[a] === second.records.atMs[b] &&
    sameKind[first.records.kinds[a] ?? 0] === second.records.kinds[b]
  );
}

function happeningAt({ kinds, records }: KindedRecords, record: number): Happening {
  const kind = kinds[records.kinds[record] ?? 0];
  assert(kind !== undefined, `record ${record} has a kind of the rehearsal`);
  return { atMs: records.atMs[record] ?? 0, kind };
}
