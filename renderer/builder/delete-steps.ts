// Deleting several steps at once, one edit each: a step that went with one before it needs none of its own.

import type { StepId } from "../../shared/base/ids.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import { applyEdit } from "../../shared/journey/edits/apply-edit.ts";
import type { Edit } from "../../shared/journey/edits/edit.ts";
import type { Journey } from "../../shared/journey/journey.ts";

/** close: people go on along the step's first way that leads anywhere. remove: everything below goes too. */
export function deleteSteps(
  journey: Journey,
  steps: readonly StepId[],
  below: "close" | "remove",
): readonly Edit[] {
  let current = journey;
  const edits: Edit[] = [];
  for (const step of steps) {
    const edit = deletion(current, step, below);
    const applied = applyEdit(current, edit);
    if (!applied.ok) {
      // Gone already, or the entry, or it cannot be done: then the whole deletion says so.
      if (applied.error.kind === "unknownStep" || applied.error.kind === "entryStays") continue;
      return [edit];
    }
    edits.push(edit);
    current = applied.value.journey;
  }
  return edits;
}

function deletion(journey: Journey, id: StepId, below: "close" | "remove"): Edit {
  if (below === "remove") return { kind: "deleteStep", step: id, below };
  const step = journey.steps.find((one) => one.id === id);
  const leading = step && connectionsOf(step).find(({ next }) => next !== null);
  return { kind: "deleteStep", step: id, below, ...(leading && { onward: leading.via }) };
}
