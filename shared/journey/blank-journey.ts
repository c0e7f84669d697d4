// A journey to begin with: an entry by which everyone would come in, until somebody says who.

import type { JourneyId, StepId } from "../base/ids.ts";
import type { Journey } from "./journey.ts";

interface BlankIds {
  readonly journey: JourneyId;
  readonly entry: StepId;
}

/** Historical data counts: who already matches when the journey is published is who a person sees matching now. */
export const blankJourney = (name: string, ids: BlankIds): Journey => ({
  format: "rehearse.journey/1",
  id: ids.journey,
  name,
  steps: [
    {
      id: ids.entry,
      type: "entry",
      name: "Entry",
      useHistoricalData: true,
      next: null,
      condition: { all: [] },
    },
  ],
});
