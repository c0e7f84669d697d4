// The live map of what a person travels through; one for as long as the same is shown in the same way.

import { useMemo } from "react";
import { compareJourneys, differencesOf } from "../../../shared/journey/compare-journeys.ts";
import type { JourneyMap } from "../../canvas/journey-map.ts";
import { mergeJourneys } from "../../canvas/merge-journeys.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { createJourneyMap } from "./create-journey-map.ts";
import { usePercentOf } from "./percent-of.ts";
import { usePersonWay } from "./use-person-way.ts";

/** null: nothing is travelled through. */
export function useJourneyMap(rehearsing: Rehearsing | null): JourneyMap | null {
  const drawn = useDrawn(rehearsing);
  const percentOf = usePercentOf();
  const person = usePersonWay(rehearsing, drawn?.journey ?? null);
  const { playhead = null, side = "a", opened = null, other = null } = rehearsing ?? {};
  const [first, second] = [opened?.countsAtEnd, other?.countsAtEnd];
  return useMemo(() => {
    if (drawn === null || playhead === null || first === undefined) return null;
    const finals = second === undefined ? [first] : [first, second];
    return createJourneyMap({ ...drawn, playhead, side, finals, percentOf, person });
  }, [drawn, playhead, side, first, second, percentOf, person]);
}

type Drawn = Pick<JourneyMap, "journey" | "comparedWith" | "differences">;

function useDrawn(rehearsing: Rehearsing | null): Drawn | null {
  const { side = "a", names = null } = rehearsing ?? {};
  const [a, b] = [rehearsing?.opened.journey ?? null, rehearsing?.other?.journey ?? null];
  return useMemo((): Drawn | null => {
    if (a === null || names === null) return null;
    if (b === null || side === "a") return { journey: a, comparedWith: null, differences: null };
    if (side === "b") return { journey: b, comparedWith: null, differences: null };
    return {
      journey: mergeJourneys(a, b),
      comparedWith: a,
      differences: differencesOf(compareJourneys(a, b, names)),
    };
  }, [a, b, side, names]);
}
