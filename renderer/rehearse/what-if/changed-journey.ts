// Edits of the journey of a what-if, and their undoing step by step.

import type { StepId } from "../../../shared/base/ids.ts";
import { applyEdit } from "../../../shared/journey/edits/apply-edit.ts";
import type { Edit } from "../../../shared/journey/edits/edit.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { sameValue } from "../../../shared/journey/same-value.ts";

/** null: as it was rehearsed. An edit that cannot be made changes nothing. */
export function editedJourney(before: Journey, changed: Journey | null, edit: Edit): Journey | null {
  const edited = applyEdit(changed ?? before, edit);
  return edited.ok ? unlessSame(before, edited.value.journey) : changed;
}

/**
 * The changed journey with one step as it was, or, where the step is null, its settings. A step that was taken away or
 * added belongs to how everything hangs together: where it cannot go alone, all of the journey is as it was.
 */
export function undoneStep(before: Journey, changed: Journey, step: StepId | null): Journey | null {
  if (step === null) {
    const { settings: _settings, ...rest } = changed;
    return unlessSame(before, before.settings === undefined ? rest : { ...rest, settings: before.settings });
  }
  const was = before.steps.find(({ id }) => id === step);
  if (was === undefined) return editedJourney(before, changed, { kind: "deleteStep", step, below: "close" });
  if (!changed.steps.some(({ id }) => id === step)) return null;
  return unlessSame(before, { ...changed, steps: changed.steps.map((one) => (one.id === step ? was : one)) });
}

export const unlessSame = (before: Journey, after: Journey): Journey | null =>
  sameValue(meaning(before), meaning(after)) ? null : after;

/** Where steps stand on the canvas says nothing. */
function meaning({ layout: _layout, ...journey }: Journey): unknown {
  return journey;
}
