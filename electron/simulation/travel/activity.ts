// How much happens in a rehearsal over time: its transitions in equal spans.

import { instantsInBars, type BarsQuestion } from "../../../shared/rehearsal/instants-in-bars.ts";
import { allInstants } from "./happenings.ts";
import type { TravelAnswer } from "./open-rehearsal.ts";

export const activity: TravelAnswer<BarsQuestion, readonly number[]> = (rehearsal, question) =>
  instantsInBars(allInstants(rehearsal), question);
