// Deleting several chosen steps: their people's ways are closed up.

import type { StepId } from "../../base/ids.ts";
import type { Journey } from "../journey.ts";
import { applyEdit } from "./apply-edit.ts";
import type { Edit } from "./edit.ts";

/**
 * Edits to apply as one (applyEdits). What goes with a step above it needs no edit; the entry stays. Empty where
 * nothing is to be deleted.
 */
export function deleteSteps(journey: Journey, ids: readonly StepId[]): readonly Edit[] {
  const edits: Edit[] = [];
  let current = journey;
  for (const step of ids) {
    const edit: Edit = { kind: "deleteStep", step, below: "close" };
    const applied = applyEdit(current, edit);
    if (!applied.ok) continue;
    edits.push(edit);
    current = applied.value.journey;
  }
  return edits;
}
