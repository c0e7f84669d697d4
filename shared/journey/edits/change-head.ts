// Changing what stands around the steps. Absent keys stay absent: null takes one away.

import type { Journey, JourneySettings } from "../journey.ts";
import type { Position } from "./edit.ts";

export function describeJourney(journey: Journey, description: string | null): Journey {
  if (description !== null) return { ...journey, description };
  const { description: _gone, ...rest } = journey;
  return rest;
}

export function changeSettings(journey: Journey, settings: JourneySettings | null): Journey {
  if (settings !== null) return { ...journey, settings };
  const { settings: _gone, ...rest } = journey;
  return rest;
}

export function placeSteps(
  journey: Journey,
  positions: { readonly [stepId: string]: Position | null },
): Journey {
  const layout = new Map(Object.entries(journey.layout ?? {}));
  for (const [id, position] of Object.entries(positions)) {
    if (position === null) layout.delete(id);
    else layout.set(id, position);
  }
  return { ...journey, layout: Object.fromEntries(layout) };
}
