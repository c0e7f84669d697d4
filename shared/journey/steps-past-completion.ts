// The steps that an instance may pass although it has completed: those behind a split whose branches are travelled side
// by side, and the split itself.

import type { StepId } from "../base/ids.ts";
import { connectionsOf } from "./connections.ts";
import type { Journey, Step } from "./journey.ts";

export function stepsPastCompletion({ steps }: Journey): ReadonlySet<StepId> {
  const found = new Set<StepId>();
  const open: (Step | undefined)[] = steps.filter(
    (step) => step.type === "multiBranchSplit" && step.mode !== "firstMatch",
  );
  for (const step of open) {
    if (step === undefined || found.has(step.id)) continue;
    found.add(step.id);
    for (const { next } of connectionsOf(step)) open.push(steps.find(({ id }) => id === next));
  }
  return found;
}
