// Where an arrow key leads: down and up along the connections, left and right to what stands beside.

import type { StepId } from "../../shared/base/ids.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Position } from "../../shared/journey/edits/edit.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { JourneyLayout } from "./journey-layout.ts";

export type Direction = "up" | "down" | "left" | "right";

interface Drawn {
  readonly journey: Journey;
  readonly layout: JourneyLayout;
}

/** null: there is none. */
export function neighbourOf(from: StepId, direction: Direction, { journey, layout }: Drawn): StepId | null {
  const here = layout.steps.get(from);
  if (here === undefined) return null;
  const candidates =
    direction === "down"
      ? followers(from, journey)
      : direction === "up"
        ? journey.steps.filter(({ id }) => followers(id, journey).includes(from)).map(({ id }) => id)
        : beside(here, direction === "left" ? -1 : 1, layout);
  return nearest(here, candidates, layout);
}

const followers = (id: StepId, { steps }: Journey): readonly StepId[] => {
  const step = steps.find((one) => one.id === id);
  return step === undefined ? [] : connectionsOf(step).flatMap(({ next }) => next ?? []);
};

const beside = (here: Position, side: -1 | 1, layout: JourneyLayout): readonly StepId[] =>
  [...layout.steps].filter(([, { x }]) => (x - here.x) * side > 0).map(([id]) => id);

/** Height counts more than width: one's row, then the next one. */
function nearest(here: Position, candidates: readonly StepId[], { steps }: JourneyLayout): StepId | null {
  const away = (id: StepId): number => {
    const at = steps.get(id);
    return at === undefined ? Infinity : Math.abs(at.x - here.x) + 3 * Math.abs(at.y - here.y);
  };
  return candidates.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}
