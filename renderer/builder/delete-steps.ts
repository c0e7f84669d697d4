// Deleting several steps at once, one edit each: a step that went with one before it needs none of its own.

import type { StepId } from "../../shared/base/ids.ts";
import { applyEdit } from "../../shared/journey/edits/apply-edit.ts";
import type { Edit } from "../../shared/journey/edits/edit.ts";
import type { Journey } from "../../shared/journey/journey.ts";

/** close: people go on along the step's first way. remove: everything below goes too. */
export function deleteSteps(
  journey: Journey,
  steps: readonly StepId[],
  below: "close" | "remove",
): readonly Edit[] {
  let current = journey;
  const edits: Edit[] = [];
  for (const step of steps) {
    const applied = applyEdit(current, { kind: "deleteStep", step, below });
    if (!applied.ok) {
      // Gone already, or the entry, or it cannot be done: then the whole deletion says so.
      if (applied.error.kind === "unknownStep" || applied.error.kind === "entryStays") continue;
      return [{ kind: "deleteStep", step, below }];
    }
    edits.push({ kind: "deleteStep", step, below });
    current = applied.value.journey;
  }
  return edits;
}
