// A journey of its own, alike in everything that people see, apart in everything by which it is known: ids and
// keys. Destinations so never take one for the other, and percentages fall anew.

import type { JourneyId, StepId } from "../base/ids.ts";
import type { Journey, Step } from "./journey.ts";
import { mapConnections } from "./map-connections.ts";
import { newStepId } from "./new-id.ts";
import { newKey } from "./new-key.ts";

/** `name` is one that is free. Ids of branches stay: they belong to their step alone. */
export function cloneJourney(
  journey: Journey,
  { id, name }: { readonly id: JourneyId; readonly name: string },
): Journey {
  const idOf = newIds(journey.steps);
  const clone: Journey = { ...journey, id, name };
  const steps: Step[] = [];
  for (const step of journey.steps) {
    const led = mapConnections(step, (_via, next) => (next === null ? null : (idOf.get(next) ?? next)));
    const fresh = { ...led, id: idOf.get(step.id) ?? step.id };
    const around = { ...clone, steps };
    steps.push(fresh.type === "sendToDestinations" ? { ...fresh, key: newKey(around, fresh) } : fresh);
  }
  const { layout } = journey;
  if (layout === undefined) return { ...clone, steps };
  const moved = Object.entries(layout).flatMap(([step, position]) => {
    const to = idOf.get(step);
    return to === undefined ? [] : [[to, position] as const];
  });
  return { ...clone, steps, layout: Object.fromEntries(moved) };
}

/** Made from the names, as if the steps were added one by one. */
function newIds(steps: readonly Step[]): ReadonlyMap<StepId, StepId> {
  const ids = new Map<StepId, StepId>();
  for (const step of steps) {
    const taken = [...ids.values()].map((id) => ({ id }));
    ids.set(step.id, newStepId(step.name, taken));
  }
  return ids;
}
