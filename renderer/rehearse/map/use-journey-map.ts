// The live map of what a person travels through; one for as long as the same is shown in the same way.

import { useMemo } from "react";
import type { JourneyMap } from "../../canvas/journey-map.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { createJourneyMap } from "./create-journey-map.ts";
import { drawnJourney, finalCounts } from "./drawn-journey.ts";
import { usePercentOf } from "./percent-of.ts";
import { usePersonWay } from "./use-person-way.ts";

/** null: nothing is travelled through. */
export function useJourneyMap(rehearsing: Rehearsing | null): JourneyMap | null {
  const { side = "a", names, playhead, opened, other } = rehearsing ?? {};
  // What is told of a rehearsal may come anew without its journey and counts being others.
  const drawn = useMemo(
    () => rehearsing && drawnJourney(rehearsing),
    [opened?.journey, other?.journey, side, names],
  );
  const finals = useMemo(
    () => (rehearsing === null ? [] : finalCounts(rehearsing)),
    [opened?.countsAtEnd, other?.countsAtEnd],
  );
  const percentOf = usePercentOf();
  const person = usePersonWay(rehearsing, drawn?.journey ?? null);
  return useMemo(
    () =>
      drawn === null || playhead === undefined
        ? null
        : createJourneyMap({ ...drawn, playhead, side, finals, percentOf, person }),
    [drawn, playhead, side, finals, percentOf, person],
  );
}
