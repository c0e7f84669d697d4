// The counts of a rehearsal at an instant, its own transitions included.

import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import type { TravelAnswer } from "./open-rehearsal.ts";

export interface CountsQuestion {
  readonly atMs: number;
}

export const countsAt: TravelAnswer<CountsQuestion, InstantCounts> = ({ saved }, { atMs }) =>
  saved.countsAt(atMs);
