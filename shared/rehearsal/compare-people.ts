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
    const parting = partingOf(first, second, { ...pair, sameKind, untilMs: Infinity });
    if (parting === "same" || parting === "unseen") continue;
    differing += 1;
    if (partings.length < limit) partings.push(parting);
  }
  return { compared, differing, partings };
}

/** For each of the first's kinds the second's kind that says the same, or −1. */
export function matchKinds(first: readonly TransitionKind[], second: readonly TransitionKind[]): Int32Array {
  const indexes = new Map(second.map((kind, index) => [kindName(kind), index]));
  return Int32Array.from(first, (kind) => indexes.get(kindName(kind)) ?? -1);
}

export interface UserPair {
  readonly userId: string;
  readonly firstUser?: number;
  readonly secondUser?: number;
}

/** Merges the two ascending lists of users. */
export function* pairUsers(first: RehearsalRecords, second: RehearsalRecords): Generator<UserPair> {
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

export interface PairInquiry extends UserPair {
  /** As matchKinds gives it. */
  readonly sameKind: Int32Array;
  /** Inclusive: what comes later is not looked at. */
  readonly untilMs: number;
}

/** "unseen" where neither has a transition up to the instant. */
export function partingOf(
  first: KindedRecords,
  second: KindedRecords,
  pair: PairInquiry,
): PartingOfWays | "same" | "unseen" {
  const [startA, endA] = recordRange(first.records, pair.firstUser, pair.untilMs);
  const [startB, endB] = recordRange(second.records, pair.secondUser, pair.untilMs);
  if (startA === endA && startB === endB) return "unseen";
  const shared = Math.min(endA - startA, endB - startB);
  let offset = 0;
  while (offset < shared && isSame(first, second, { a: startA + offset, b: startB + offset, ...pair }))
    offset += 1;
  if (startA + offset === endA && startB + offset === endB) return "same";
  return {
    userId: pair.userId,
    ...(startA + offset < endA ? { first: happeningAt(first, startA + offset) } : {}),
    ...(startB + offset < endB ? { second: happeningAt(second, startB + offset) } : {}),
  };
}

/** The records of a user up to the instant; instants ascend. */
function recordRange(
  { starts, atMs }: RehearsalRecords,
  user: number | undefined,
  untilMs: number,
): readonly [start: number, end: number] {
  if (user === undefined) return [0, 0];
  const start = starts[user] ?? 0;
  let end = starts[user + 1] ?? 0;
  while (end > start && (atMs[end - 1] ?? 0) > untilMs) end -= 1;
  return [start, end];
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
