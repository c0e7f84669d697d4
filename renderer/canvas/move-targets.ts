// Onto which + a step may be dragged: those on which the edit would do something and break nothing.

import type { StepId } from "../../shared/base/ids.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import { applyEdit } from "../../shared/journey/edits/apply-edit.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { keyOfWay } from "./journey-layout.ts";

/** Keys of ways. */
export function moveTargets(journey: Journey, step: StepId): ReadonlySet<string> {
  const targets = new Set<string>();
  for (const source of journey.steps) {
    if (source.id === step) continue;
    for (const { via, next } of connectionsOf(source)) {
      const at = { step: source.id, via };
      if (next !== step && applyEdit(journey, { kind: "moveStep", step, at }).ok) targets.add(keyOfWay(at));
    }
  }
  return targets;
}
