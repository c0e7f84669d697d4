// How much happens in a rehearsal over time: its transitions in equal spans.

import { instantsInBars, type BarsQuestion } from "../../../shared/rehearsal/instants-in-bars.ts";
import type { Job } from "../counting/job.ts";
import { allInstants } from "./happenings.ts";
import type { OpenRehearsal, TravelAnswer } from "./open-rehearsal.ts";
import { runSlices } from "./run-slices.ts";

export const activity: TravelAnswer<BarsQuestion, readonly number[]> = (rehearsal, question, isCancelled) =>
  runSlices({ space: rehearsal.space, isCancelled }, barsOf(rehearsal, question));

function* barsOf(rehearsal: OpenRehearsal, question: BarsQuestion): Job<readonly number[]> {
  return instantsInBars(yield* allInstants(rehearsal), question);
}
