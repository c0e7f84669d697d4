// People who fared differently in two rehearsals up to an instant, grouped by their first point of difference: what each
// of the two did there. One pass over both columns of users, in pieces, so that it can be left at any time.

import { kindName } from "../engine/kind-name.ts";
import type { StepId } from "../base/ids.ts";
import { matchKinds, pairUsers, partingOf, type Happening, type KindedRecords } from "./compare-people.ts";

/** What one rehearsal did where the ways part. */
export type DifferingSide =
  | ({ readonly did: "this" } & Pick<Happening, "kind">)
  /** Nothing up to the instant: they wait there. */
  | { readonly did: "waits"; readonly step: StepId }
  /** Nothing up to the instant, and nothing is waited for: not entered yet, or through with everything. */
  | { readonly did: "nothing"; readonly entered: boolean };

export interface DifferenceGroup {
  /** Names the group; the same for the same difference at every instant. */
  readonly key: string;
  readonly a: DifferingSide;
  readonly b: DifferingSide;
  /** Where both did the same, B's is the earlier or the later one; else null. */
  readonly timing: "sooner" | "later" | null;
  readonly people: number;
}

/** User numbers in the two rehearsals, place by place; −1 where one does not know the person. */
export interface DifferingPeople {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

export interface GroupedDifferences {
  /** Users with a transition up to the instant in either rehearsal. */
  readonly compared: number;
  readonly differing: number;
  /** The largest first. */
  readonly groups: readonly DifferenceGroup[];
  /** By the group's key, in the order of users. */
  readonly people: ReadonlyMap<string, DifferingPeople>;
}

/** Yields after every few thousand people; returns when it is through. */
export function* groupDifferences(
  a: KindedRecords,
  b: KindedRecords,
  atMs: number,
): Generator<void, GroupedDifferences> {
  const people = new Map<string, { readonly a: number[]; readonly b: number[] }>();
  const groups = new Map<string, Omit<DifferenceGroup, "people">>();
  const sameKind = matchKinds(a.kinds, b.kinds);
  let compared = 0;
  let walked = 0;
  for (const pair of pairUsers(a.records, b.records)) {
    if ((walked += 1) % 4_096 === 0) yield;
    const parting = partingOf(a, b, { ...pair, sameKind, untilMs: atMs });
    if (parting === "unseen") continue;
    compared += 1;
    if (parting === "same") continue;
    const sideA = sideOf(a, parting.first, { user: pair.firstUser, atMs });
    const sideB = sideOf(b, parting.second, { user: pair.secondUser, atMs });
    const timing = timingOf(parting.first, parting.second);
    const key = `${sideName(sideA)} | ${sideName(sideB)} | ${timing ?? ""}`;
    let list = people.get(key);
    if (list === undefined) {
      groups.set(key, { key, a: sideA, b: sideB, timing });
      people.set(key, (list = { a: [], b: [] }));
    }
    list.a.push(pair.firstUser ?? -1);
    list.b.push(pair.secondUser ?? -1);
  }
  return { compared, ...summed(groups, people), people };
}

function summed(
  groups: ReadonlyMap<string, Omit<DifferenceGroup, "people">>,
  people: GroupedDifferences["people"],
): Pick<GroupedDifferences, "differing" | "groups"> {
  const counted = [...groups.values()].map((group) => ({
    ...group,
    people: people.get(group.key)?.a.length ?? 0,
  }));
  return {
    differing: counted.reduce((sum, group) => sum + group.people, 0),
    groups: counted.toSorted((one, other) => other.people - one.people || (one.key < other.key ? -1 : 1)),
  };
}

function timingOf(first: Happening | undefined, second: Happening | undefined): DifferenceGroup["timing"] {
  if (first === undefined || second === undefined || kindName(first.kind) !== kindName(second.kind))
    return null;
  return second.atMs < first.atMs ? "sooner" : "later";
}

function sideOf(
  { kinds, records }: KindedRecords,
  happened: Happening | undefined,
  { user, atMs }: { readonly user: number | undefined; readonly atMs: number },
): DifferingSide {
  if (happened !== undefined) {
    const kind = happened.kind.what === "unsent" ? endOf({ kinds, records }, user, happened.atMs) : undefined;
    return { did: "this", kind: kind ?? happened.kind };
  }
  const waits = new Set<StepId>();
  let entered = false;
  if (user !== undefined) {
    const end = records.starts[user + 1] ?? 0;
    for (let record = records.starts[user] ?? 0; record < end; record += 1) {
      if ((records.atMs[record] ?? 0) > atMs) break;
      entered = true;
      const kind = kinds[records.kinds[record] ?? 0];
      if (kind?.what === "reached") waits.add(kind.step);
      else if (kind?.what === "passed") waits.delete(kind.step);
      else if (kind?.what === "ended") waits.clear();
    }
  }
  const [step] = waits;
  return step === undefined ? { did: "nothing", entered } : { did: "waits", step };
}

/** What is taken back is taken back because the instance ends: the end is what happened. */
function endOf(
  { kinds, records }: KindedRecords,
  user: number | undefined,
  atMs: number,
): Happening["kind"] | undefined {
  if (user === undefined) return undefined;
  const end = records.starts[user + 1] ?? 0;
  for (let record = records.starts[user] ?? 0; record < end; record += 1) {
    const kind = kinds[records.kinds[record] ?? 0];
    if (records.atMs[record] === atMs && kind?.what === "ended") return kind;
  }
  return undefined;
}

function sideName(side: DifferingSide): string {
  switch (side.did) {
    case "this":
      return kindName(side.kind);
    case "waits":
      return `waits ${side.step}`;
    case "nothing":
      return side.entered ? "through" : "outside";
  }
}
