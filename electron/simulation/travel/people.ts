// The people of a scope at an instant, a page at a time: who they are, since when, how long still.

import type { PersonInShort } from "../../../shared/api/people-contract.ts";
import type { PeoplePage, PersonInList } from "../../../shared/api/travel-contract.ts";
import type { Job } from "../counting/job.ts";
import { chosenVisits, isChoosing, type ChosenQuery, type PeopleSort } from "./chosen-visits.ts";
import { listedVisits, type ListedVisits } from "./listed-visits.ts";
import type { OpenRehearsal, TravelAnswer } from "./open-rehearsal.ts";
import { rehearsedPeople } from "./rehearsed-people.ts";
import { runSlices } from "./run-slices.ts";

export interface PeopleQuestion {
  readonly query: ChosenQuery;
  readonly sort: PeopleSort;
  /** So many of them are passed over. */
  readonly offset: number;
  readonly limit: number;
}

export const people: TravelAnswer<PeopleQuestion, PeoplePage> = (rehearsal, question, isCancelled) =>
  runSlices({ space: rehearsal.space, isCancelled }, pageOf(rehearsal, question));

export function* pageOf(rehearsal: OpenRehearsal, question: PeopleQuestion): Job<PeoplePage> {
  const listed = listedVisits(rehearsal, question.query.scope);
  const { total, visits } = yield* visitsOf(rehearsal, listed, question);
  const { users } = listed.list.visits;
  const inShort = yield* rehearsedPeople(rehearsal).inShort(visits.map((visit) => users[visit] ?? 0));
  return {
    total,
    people: inShort.map((person, place) => personInList(person, listed, visits[place] ?? 0)),
  };
}

interface VisitsOfPage {
  readonly total: number;
  readonly visits: readonly number[];
}

/** The whole list is only made where it has to be looked through, or put into an order of its own. */
function* visitsOf(
  rehearsal: OpenRehearsal,
  { list, state }: ListedVisits,
  { query, sort, offset, limit }: PeopleQuestion,
): Job<VisitsOfPage> {
  if (sort === "name" || isChoosing(query)) {
    const chosen = yield* chosenVisits(rehearsal, query, sort);
    return { total: chosen.length, visits: Array.from(chosen.subarray(offset, offset + limit)) };
  }
  const at = { atMs: query.atMs, state };
  return { total: list.count(at), visits: list.find({ ...at, order: sort, offset, limit }) };
}

function personInList(
  { userId, name, email }: PersonInShort,
  { list, state, longestMs }: ListedVisits,
  visit: number,
): PersonInList {
  const { entries, reachedAtMs, doneAtMs } = list.visits;
  return {
    userId,
    name,
    email,
    entry: entries[visit] ?? 0,
    sinceMs: list.sinceMs(visit, state),
    untilMs: state === "waiting" ? finite(doneAtMs[visit] ?? 0) : null,
    runsOutMs: finite((reachedAtMs[visit] ?? 0) + longestMs),
  };
}

const finite = (instant: number): number | null => (instant === Infinity ? null : instant);
