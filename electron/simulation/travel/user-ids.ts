// Everybody in a scope of a rehearsal at an instant whom a text and a condition choose.

import type { Job } from "../counting/job.ts";
import { chosenVisits, type ChosenQuery } from "./chosen-visits.ts";
import { listedVisits } from "./listed-visits.ts";
import type { OpenRehearsal, TravelAnswer } from "./open-rehearsal.ts";
import { runSlices } from "./run-slices.ts";

export interface UserIdsQuestion {
  readonly query: ChosenQuery;
}

/** Each once, ascending by code units. */
export const userIds: TravelAnswer<UserIdsQuestion, readonly string[]> = (rehearsal, question, isCancelled) =>
  runSlices({ space: rehearsal.space, isCancelled }, idsOf(rehearsal, question));

function* idsOf(rehearsal: OpenRehearsal, { query }: UserIdsQuestion): Job<readonly string[]> {
  const { users } = listedVisits(rehearsal, query.scope).list.visits;
  const visits = yield* chosenVisits(rehearsal, query, "since");
  // User numbers ascend as ids do.
  const chosen = new Set(visits.map((visit) => users[visit] ?? 0).sort());
  return Array.from(chosen, (user) => rehearsal.saved.users[user] ?? "");
}
