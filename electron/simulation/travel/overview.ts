// What a window shows of a rehearsal before it moves in time.

import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import type { TravelAnswer } from "./open-rehearsal.ts";

export interface RehearsalOverview {
  readonly countsAtEnd: InstantCounts;
  readonly transitions: number;
}

export const overview: TravelAnswer<object, RehearsalOverview> = ({ saved }) => ({
  countsAtEnd: saved.countsAtEnd(),
  transitions: saved.recordCount,
});
