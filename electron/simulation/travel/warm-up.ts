// Makes ready what a window asks for at every instant, before it does: counts, activity and what people are called.

import type { Job } from "../counting/job.ts";
import { allInstants } from "./happenings.ts";
import type { OpenRehearsal, TravelAnswer } from "./open-rehearsal.ts";
import { rehearsedPeople } from "./rehearsed-people.ts";
import { runSlices } from "./run-slices.ts";

export const warmUp: TravelAnswer<object, null> = (rehearsal, _question, isCancelled) =>
  runSlices({ space: rehearsal.space, isCancelled }, makeReady(rehearsal));

function* makeReady(rehearsal: OpenRehearsal): Job<null> {
  const { saved } = rehearsal;
  saved.countsAt(saved.circumstances.settings.untilMs);
  yield;
  yield* allInstants(rehearsal);
  // To find out what somebody is called who is made up, they have to be made: only those who are shown are.
  if (saved.circumstances.generated === null) yield* rehearsedPeople(rehearsal).nameAll();
  return null;
}
