// The outline of a plan: what a rehearsal's records are read with.

import type { Plan } from "../../shared/engine/plan.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { RehearsalOutline } from "../../shared/rehearsal/rehearsal-outline.ts";

export function outlineOf(plan: Plan): RehearsalOutline {
  return {
    kinds: plan.kinds.kinds,
    steps: plan.journey.steps.map((step) => ({
      id: step.id,
      vias: connectionsOf(step).map(({ via }) => via),
    })),
  };
}
