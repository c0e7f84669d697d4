// Laws of lists of people in time: they are what looking at every instance one by one finds, in every order, for
// pages of any size.

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  chunksArbitrary,
  instancesOf,
  type NaiveInstance,
  outline,
  probes,
  recordsOf,
  steps,
} from "../../test/arbitraries/rehearsal.ts";
import { journeyVisits } from "./journey-visits.ts";
import { stepVisits, type StepVisits } from "./step-visits.ts";
import { type StepState, VisitList, type VisitOrder } from "./visit-list.ts";

interface NaiveStay {
  readonly user: number;
  readonly entry: number;
  readonly reachedMs: number;
  readonly passedMs: number;
  readonly leftMs: number;
}

function staysAtStep(all: readonly NaiveInstance[], step: string): readonly NaiveStay[] {
  return all.flatMap(({ user, entry, endedAt, visits }) => {
    const visit = visits.get(step);
    if (visit === undefined) return [];
    const leftMs = visit.passedAt === Infinity ? endedAt : Infinity;
    return [{ user, entry, reachedMs: visit.reachedAt, passedMs: visit.passedAt, leftMs }];
  });
}

const staysInJourney = (all: readonly NaiveInstance[]): readonly NaiveStay[] =>
  all.map(({ user, entry, enteredAt, completedAt, endedAt }) => ({
    user,
    entry,
    reachedMs: enteredAt,
    passedMs: completedAt,
    leftMs: completedAt === Infinity ? endedAt : Infinity,
  }));

function naiveList(stays: readonly NaiveStay[], state: StepState, atMs: number): readonly NaiveStay[] {
  return stays
    .filter(({ reachedMs, passedMs, leftMs }) => {
      if (state === "passed") return passedMs <= atMs;
      if (state === "left") return leftMs <= atMs;
      return reachedMs <= atMs && passedMs > atMs && leftMs > atMs;
    })
    .sort((a, b) => a.reachedMs - b.reachedMs || a.user - b.user || a.entry - b.entry);
}

const sinceMs = (state: StepState, { reachedMs, passedMs, leftMs }: NaiveStay): number =>
  ({ waiting: reachedMs, passed: passedMs, left: leftMs })[state];

const untilMs = (state: StepState, { passedMs, leftMs }: NaiveStay): number =>
  state === "waiting" ? Math.min(passedMs, leftMs) : Infinity;

const whoOf = ({ user, entry }: Pick<NaiveStay, "user" | "entry">): string => `${user}/${entry}`;

const states: readonly StepState[] = ["waiting", "passed", "left"];
const orders: readonly VisitOrder[] = ["since", "sinceLatest", "leavesSoonest"];

function pages(list: VisitList, query: { atMs: number; state: StepState; order: VisitOrder }, limit: number) {
  const found: number[] = [];
  for (let offset = 0; ; offset += limit) {
    const page = list.find({ ...query, offset, limit });
    found.push(...page);
    if (page.length < limit) return found;
  }
}

/** Ascending, or with nothing greater before: that the order is kept says nothing about ties. */
const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, place) => place === 0 || number >= (numbers[place - 1] ?? 0));

function expectLists(
  visits: StepVisits,
  stays: readonly NaiveStay[],
  instants: readonly number[],
  limit: number,
) {
  const list = new VisitList(visits);
  const who = (visit: number): string => whoOf({ user: visits.users[visit]!, entry: visits.entries[visit]! });
  for (const atMs of instants) {
    for (const state of states) {
      const expected = naiveList(stays, state, atMs);
      const byWho = new Map(expected.map((stay) => [whoOf(stay), stay]));
      expect(list.count({ atMs, state })).toBe(expected.length);
      for (const order of orders) {
        const found = pages(list, { atMs, state, order }, limit).map((visit) => byWho.get(who(visit))!);
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found.length).toBe(expected.length);
        const since = found.map((stay) => sinceMs(state, stay));
        const until = found.map((stay) => untilMs(state, stay));
        if (order === "since") expect(isAscending(since)).toBe(true);
        if (order === "sinceLatest") expect(isAscending(since.toReversed())).toBe(true);
        if (order === "leavesSoonest") expect(isAscending(until)).toBe(true);
      }
    }
  }
}

test("lists of a step and of the journey are those found instance by instance, in every order", () => {
  fc.assert(
    fc.property(chunksArbitrary, fc.integer({ min: 1, max: 4 }), (chunks, limit) => {
      const records = recordsOf(chunks);
      const all = instancesOf(records);
      const instants = probes(records).slice(0, 60);
      for (const [step, visits] of stepVisits(outline, records).entries())
        expectLists(visits, staysAtStep(all, steps[step]!.id), instants, limit);
      expectLists(journeyVisits(outline, records), staysInJourney(all), instants, limit);
    }),
    { numRuns: 40, seed: 21 },
  );
});

test("who still waits behind many blocks of those who have gone is found from both ends, in each order", () => {
  const count = 20_000;
  const column = (of: (visit: number) => number): Float64Array =>
    Float64Array.from({ length: count }, (_, visit) => of(visit));
  const stays = (visit: number): boolean => visit === 3 || visit === 19_990;
  const visits: StepVisits = {
    users: Uint32Array.from({ length: count }, (_, visit) => visit),
    entries: new Uint32Array(count).fill(1),
    reachedAtMs: column((visit) => visit),
    doneAtMs: column((visit) => (stays(visit) ? 50_000 - visit : visit + 1)),
    fates: new Uint8Array(count).fill(1),
  };
  const list = new VisitList(visits);
  const find = (order: VisitOrder, offset: number) =>
    list.find({ atMs: 25_000, state: "waiting", order, offset, limit: 1 });
  expect(list.count({ atMs: 25_000, state: "waiting" })).toBe(2);
  expect([find("since", 0), find("since", 1), find("since", 2)]).toEqual([[3], [19_990], []]);
  expect([find("sinceLatest", 0), find("sinceLatest", 1)]).toEqual([[19_990], [3]]);
  expect([find("leavesSoonest", 0), find("leavesSoonest", 1)]).toEqual([[19_990], [3]]);
  expect(list.find({ atMs: 10, state: "waiting", order: "leavesSoonest", offset: 0, limit: 9 })).toEqual([
    10, 3,
  ]);
});
