// Small changes to the list of steps; those that do not change keep their identity.

import type { Journey, Next, Step } from "../journey.ts";
import { withNext } from "../map-connections.ts";
import { followersOf, reachableFrom } from "../reachable.ts";
import type { Way } from "./edit.ts";

export const replaceStep = (steps: readonly Step[], step: Step): readonly Step[] =>
  steps.map((one) => (one.id === step.id ? step : one));

export const leadWay = (steps: readonly Step[], way: Way, next: Next): readonly Step[] =>
  steps.map((one) => (one.id === way.step ? withNext(one, way.via, next) : one));

/** New steps stand in the file behind the step that leads to them. */
export function insertBehind(steps: readonly Step[], leader: string, step: Step): readonly Step[] {
  const index = steps.findIndex(({ id }) => id === leader) + 1;
  return [...steps.slice(0, index), step, ...steps.slice(index)];
}

/**
 * The journey with `steps`, without those that could be reached before and cannot any more, and without
 * their positions. What was out of reach already (in a draft) stays.
 */
export function withReachableSteps(journey: Journey, steps: readonly Step[]): Journey {
  const before = reachedSteps(journey.steps);
  const after = reachedSteps(steps);
  const kept = steps.filter(({ id }) => after.has(id) || !before.has(id));
  const gone = new Set(journey.steps.map(({ id }) => id));
  for (const { id } of kept) gone.delete(id);
  return withoutPositions({ ...journey, steps: kept }, gone);
}

function reachedSteps(steps: readonly Step[]): ReadonlySet<string> {
  const entry = steps.find(({ type }) => type === "entry");
  if (entry === undefined) return new Set();
  return new Set([entry.id, ...reachableFrom(entry.id, followersOf(steps))]);
}

function withoutPositions(journey: Journey, gone: ReadonlySet<string>): Journey {
  const { layout } = journey;
  if (layout === undefined || !Object.keys(layout).some((id) => gone.has(id))) return journey;
  return { ...journey, layout: Object.fromEntries(Object.entries(layout).filter(([id]) => !gone.has(id))) };
}
