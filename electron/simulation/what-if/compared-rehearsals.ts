// Two rehearsals compared at an instant: the groups of people whose ways part alike, and the people of one group. Asks of
// the travelling thread; what was found last for a pair is kept, so that leafing through a group does not walk anew.

import type {
  DifferingPerson,
  HappenedThere,
  RehearsalsCompared,
} from "../../../shared/api/comparison-contract.ts";
import type { PersonInShort } from "../../../shared/api/people-contract.ts";
import { sameValue } from "../../../shared/journey/same-value.ts";
import { groupDifferences, type GroupedDifferences } from "../../../shared/rehearsal/compare-groups.ts";
import {
  matchKinds,
  partingOf,
  type Happening,
  type KindedRecords,
  type PartingOfWays,
} from "../../../shared/rehearsal/compare-people.ts";
import { happenedWords, wordDifference } from "../../../shared/what-if/difference-words.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { rehearsalSection } from "../rehearsal-sections.ts";
import { openKeptRehearsal } from "../travel/open-kept-rehearsal.ts";
import type { OpenRehearsal, TravelAnswer } from "../travel/open-rehearsal.ts";
import { rehearsedPeople } from "../travel/rehearsed-people.ts";
import { runSlices, type SlicedWork } from "../travel/run-slices.ts";

export interface ComparedQuestion {
  /** The other rehearsal; A is the one that is asked about. */
  readonly b: number;
  readonly atMs: number;
}

export interface GroupQuestion extends ComparedQuestion {
  readonly group: string;
  readonly offset: number;
  readonly limit: number;
}

export interface PeopleOfGroup {
  readonly total: number;
  readonly people: readonly DifferingPerson[];
}

/** null: the other one is not there. */
export const comparedRehearsals: TravelAnswer<ComparedQuestion, RehearsalsCompared | null> = (
  a,
  question,
  isCancelled,
) => {
  const { space } = a;
  if (!space.rehearsals.isFinished(question.b)) return null;
  return runSlices({ space, isCancelled }, compared(a, question));
};

function* compared(a: OpenRehearsal, question: ComparedQuestion): SlicedWork<RehearsalsCompared> {
  const pair = pairOf(a, question.b);
  const { compared: seen, differing, groups } = yield* groupsOf(pair, question.atMs);
  const journeys = { a: pair.a.live.plan.journey, b: pair.b.live.plan.journey };
  return {
    compared: seen,
    differing,
    groups: groups.map((group) => {
      const { key, people } = group;
      return { key, people, ...wordDifference(group, journeys) };
    }),
    differ: differencesIn(pair),
  };
}

export const comparedPeople: TravelAnswer<GroupQuestion, PeopleOfGroup | null> = (
  a,
  question,
  isCancelled,
) => {
  const { space } = a;
  if (!space.rehearsals.isFinished(question.b)) return null;
  return runSlices({ space, isCancelled }, peopleOf(a, question));
};

function* peopleOf(a: OpenRehearsal, question: GroupQuestion): SlicedWork<PeopleOfGroup> {
  const pair = pairOf(a, question.b);
  const { people } = yield* groupsOf(pair, question.atMs);
  const list = people.get(question.group) ?? { a: [], b: [] };
  const sameKind = matchKinds(pair.a.saved.outline.kinds, pair.b.saved.outline.kinds);
  const places = Array.from(
    { length: Math.max(0, Math.min(list.a.length, question.offset + question.limit) - question.offset) },
    (_, offset) => question.offset + offset,
  );
  const users = places.map((place) => ({
    firstUser: known(list.a[place]),
    secondUser: known(list.b[place]),
  }));
  const named = yield* peopleInShort(pair, users);
  const listed = users.map((user, index): DifferingPerson => {
    const { userId, ...person } = named[index] ?? { userId: "", name: "", email: null };
    const sides = sidesOf(pair, { ...user, userId, sameKind, untilMs: question.atMs });
    return { userId, ...person, ...sides };
  });
  return { total: list.a.length, people: listed };
}

interface UserInBoth {
  /** undefined where A, or B, does not know them. */
  readonly firstUser: number | undefined;
  readonly secondUser: number | undefined;
}

/** As A knows them, or else B. */
function* peopleInShort(pair: Pair, users: readonly UserInBoth[]): SlicedWork<readonly PersonInShort[]> {
  const inA = yield* rehearsedPeople(pair.a).inShort(users.flatMap(({ firstUser }) => firstUser ?? []));
  const onlyInB = users.flatMap(({ firstUser, secondUser }) =>
    firstUser === undefined ? (secondUser ?? []) : [],
  );
  const inB = yield* rehearsedPeople(pair.b).inShort(onlyInB);
  const [a, b] = [inA.values(), inB.values()];
  return users.flatMap(({ firstUser }) => (firstUser === undefined ? b : a).next().value ?? []);
}

const known = (user: number | undefined): number | undefined =>
  user === undefined || user < 0 ? undefined : user;

interface Asked extends UserInBoth {
  readonly userId: string;
  readonly sameKind: Int32Array;
  readonly untilMs: number;
}

function sidesOf(
  { a, b }: Pair,
  { firstUser, secondUser, ...asked }: Asked,
): Pick<DifferingPerson, "a" | "b"> {
  const parting = partingOf(recordsOf(a), recordsOf(b), {
    ...asked,
    ...(firstUser === undefined ? {} : { firstUser }),
    ...(secondUser === undefined ? {} : { secondUser }),
  });
  const sides: Partial<PartingOfWays> = typeof parting === "string" ? {} : parting;
  return {
    a: happenedThere(sides.first, a.live.plan.journey),
    b: happenedThere(sides.second, b.live.plan.journey),
  };
}

const happenedThere = (happening: Happening | undefined, journey: Journey): HappenedThere | null =>
  happening === undefined ? null : { atMs: happening.atMs, words: happenedWords(happening.kind, journey) };

interface Pair {
  readonly a: OpenRehearsal;
  readonly b: OpenRehearsal;
  /** What was found last. */
  found: { readonly atMs: number; readonly groups: GroupedDifferences } | undefined;
}

const pairs = new WeakMap<OpenRehearsal, Pair>();

/** Of each A the last B: somebody compares one pair at a time. */
function pairOf(a: OpenRehearsal, b: number): Pair {
  let pair = pairs.get(a);
  if (pair?.b.id !== b) pairs.set(a, (pair = { a, b: openKeptRehearsal(a.space, b), found: undefined }));
  return pair;
}

function* groupsOf(pair: Pair, atMs: number): SlicedWork<GroupedDifferences> {
  if (pair.found?.atMs !== atMs) {
    const walk = groupDifferences(recordsOf(pair.a), recordsOf(pair.b), atMs);
    for (;;) {
      const step = walk.next();
      if (step.done === true) {
        pair.found = { atMs, groups: step.value };
        break;
      }
      yield;
    }
  }
  return pair.found.groups;
}

const recordsOf = ({ saved }: OpenRehearsal): KindedRecords => ({
  kinds: saved.outline.kinds,
  records: saved.records,
});

function differencesIn({ a, b }: Pair): RehearsalsCompared["differ"] {
  const { circumstances: one, definitions } = a.saved;
  const { circumstances: other } = b.saved;
  const sameMadeUp = sameValue(one.generated, other.generated) && sameValue(one.personas, other.personas);
  return {
    people: !sameMadeUp || !sameBytes(cohortOf(a), cohortOf(b)),
    circumstances: !sameValue(one.settings, other.settings),
    definitions: !sameValue(definitions, b.saved.definitions),
  };
}

const cohortOf = ({ space, id }: OpenRehearsal): Uint8Array =>
  space.rehearsals.readSection(id, rehearsalSection.cohort) ?? new Uint8Array(0);

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
