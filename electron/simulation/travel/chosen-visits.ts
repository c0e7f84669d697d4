// The visits of a scope at an instant that a text and a condition choose, all of them, in the order of a list.

import type { PeopleScope } from "../../../shared/api/cohort.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import { sortByTime } from "../../../shared/rehearsal/sort-by-time.ts";
import type { VisitOrder } from "../../../shared/rehearsal/visit-list.ts";
import type { Job } from "../counting/job.ts";
import { RecentMap } from "../counting/recent-map.ts";
import { listedVisits } from "./listed-visits.ts";
import { madeOnce } from "./made-once.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";
import { rehearsedPeople } from "./rehearsed-people.ts";

export interface ChosenQuery {
  readonly atMs: number;
  readonly scope: PeopleScope;
  /** A part of id, name or e-mail; "" for all. */
  readonly text: string;
  /** Checked, with its references, and judged at the instant; null for all. */
  readonly condition: Condition | null;
}

export type PeopleSort = VisitOrder | "name";

/** Lists that are kept: whoever scrolls asks for the next page of the same one. */
const mostKept = 2;
/** Visits that are looked through before a pause. */
const lookedAtOnce = 65_536;

const keptLists = madeOnce(() => new RecentMap<{ visits?: Uint32Array }>(mostKept));

export function isChoosing({ text, condition }: ChosenQuery): boolean {
  return text.trim() !== "" || condition !== null;
}

/** Numbers of visits of the scope's list. */
export function* chosenVisits(
  rehearsal: OpenRehearsal,
  query: ChosenQuery,
  sort: PeopleSort,
): Job<Uint32Array> {
  const kept = keptLists(rehearsal).get(JSON.stringify([query, sort]), () => ({}));
  return (kept.visits ??= yield* choose(rehearsal, query, sort));
}

function* choose(rehearsal: OpenRehearsal, query: ChosenQuery, sort: PeopleSort): Job<Uint32Array> {
  const { list, state } = listedVisits(rehearsal, query.scope);
  const order = sort === "name" ? "since" : sort;
  const all = list.find({ atMs: query.atMs, state, order, offset: 0, limit: Infinity });
  yield;
  const chosen = yield* select(all, list.visits.users, yield* chosenPeople(rehearsal, query));
  if (sort !== "name") return chosen;
  const ranks = yield* rehearsedPeople(rehearsal).ranksByName();
  const rankOf = (visit: number): number => ranks[list.visits.users[visit] ?? 0] ?? 0;
  return sortByTime({ atMs: Float64Array.from(chosen, rankOf), values: chosen }).values;
}

/** For each selection, 1 for whom it chooses, by user. */
function* chosenPeople(
  rehearsal: OpenRehearsal,
  { text, condition, atMs }: ChosenQuery,
): Job<readonly Uint8Array[]> {
  const people = rehearsedPeople(rehearsal);
  const selections: Uint8Array[] = [];
  if (text.trim() !== "") selections.push(yield* people.matching(text.trim()));
  if (condition !== null) selections.push(yield* people.forWhom(condition, atMs));
  return selections;
}

function* select(
  visits: readonly number[],
  users: Uint32Array,
  selections: readonly Uint8Array[],
): Job<Uint32Array> {
  const chosen = new Uint32Array(visits.length);
  let count = 0;
  for (const [place, visit] of visits.entries()) {
    const user = users[visit] ?? 0;
    if (selections.every((selection) => selection[user] === 1)) chosen[count++] = visit;
    if (place % lookedAtOnce === 0) yield;
  }
  return chosen.slice(0, count);
}
