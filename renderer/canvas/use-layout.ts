// The layout of a journey while it is edited: computed again only when its shape changes, and from the one before.

import { useEffect, useState } from "react";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { JourneyLayout } from "./journey-layout.ts";
import { layoutJourney } from "./layout-journey.ts";

export interface LiveLayout {
  readonly layout: JourneyLayout;
  /** Just laid out again: what moves may glide to its place. */
  readonly isMoving: boolean;
}

interface Kept {
  readonly journey: Journey;
  readonly shape: string;
  readonly layout: JourneyLayout;
}

const movingMs = 260;

export function useLayout(journey: Journey): LiveLayout {
  const [kept, setKept] = useState<Kept>(() => keep(journey));
  const [settled, setSettled] = useState(kept.layout);
  const current = kept.journey === journey ? kept : keep(journey, kept);
  if (current !== kept) setKept(current);
  const { layout } = current;
  useEffect(() => {
    const timer = setTimeout(() => setSettled(layout), movingMs);
    return () => clearTimeout(timer);
  }, [layout]);
  return { layout, isMoving: settled !== layout };
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
