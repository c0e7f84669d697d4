// The steps of a journey in the order in which one reads it: down the first branch, then the next, and each step
// after everything that leads to it.

import type { StepId } from "../../shared/base/ids.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Journey, Step } from "../../shared/journey/journey.ts";

/** Every step once; those that cannot be reached come last. */
export function readingOrder({ steps }: Journey): readonly Step[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const seen = new Set<StepId>();
  const order: Step[] = [];
  const visit = (step: Step): void => {
    if (seen.has(step.id)) return;
    seen.add(step.id);
    for (const { next } of connectionsOf(step).toReversed()) {
      const below = next === null ? undefined : byId.get(next);
      if (below !== undefined) visit(below);
    }
    order.unshift(step);
  };
  const [entry, ...others] = steps;
  if (entry !== undefined) visit(entry);
  const reached = order.splice(0);
  return [...reached, ...others.filter(({ id }) => !seen.has(id))];
}
