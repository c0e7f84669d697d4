// The layout of a journey while it is edited: computed again only when its shape changes, and from the one before.

import { useState } from "react";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { JourneyLayout } from "./journey-layout.ts";
import { layoutJourney } from "./layout-journey.ts";

interface Kept {
  readonly journey: Journey;
  readonly shape: string;
  readonly layout: JourneyLayout;
}

export function useLayout(journey: Journey): JourneyLayout {
  const [kept, setKept] = useState<Kept>(() => keep(journey));
  const current = kept.journey === journey ? kept : keep(journey, kept);
  if (current !== kept) setKept(current);
  return current.layout;
}

function keep(journey: Journey, before?: Kept): Kept {
  const shape = shapeOf(journey);
  const layout = before?.shape === shape ? before.layout : layoutJourney(journey, before?.layout);
  return { journey, shape, layout };
}

/** Everything that the layout depends on. */
const shapeOf = (journey: Journey): string =>
  JSON.stringify(
    journey.steps.map((step) => [
      step.id,
      step.type,
      connectionsOf(step).map(({ via, next }) => [via, next]),
    ]),
  );
