// What the map draws: the rehearsed journey, or both of two compared ones as one, laid out by B.

import { compareJourneys, differencesOf } from "../../../shared/journey/compare-journeys.ts";
import type { JourneyMap } from "../../canvas/journey-map.ts";
import { mergeJourneys } from "../../canvas/merge-journeys.ts";
import type { Rehearsing } from "../rehearsing.ts";

export type DrawnJourney = Pick<JourneyMap, "journey" | "comparedWith" | "differences">;

export function drawnJourney({
  opened,
  other,
  side,
  names,
}: Pick<Rehearsing, "opened" | "other" | "side" | "names">): DrawnJourney {
  const uncompared = { comparedWith: null, differences: null };
  if (other === null || side === "a") return { journey: opened.journey, ...uncompared };
  if (side === "b") return { journey: other.journey, ...uncompared };
  return {
    journey: mergeJourneys(opened.journey, other.journey, { allWays: true }),
    comparedWith: opened.journey,
    differences: differencesOf(compareJourneys(opened.journey, other.journey, names)),
  };
}

/** At the end of the rehearsals, in the order of the playhead's counts. */
export const finalCounts = ({ opened, other }: Pick<Rehearsing, "opened" | "other">) =>
  other === null ? [opened.countsAtEnd] : [opened.countsAtEnd, other.countsAtEnd];
