// Renaming a journey, wherever its name is typed.

import type { Edit } from "../../shared/journey/edits/edit.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { rekeyed } from "./rekeyed.ts";

/** Keys that were made from the names follow them, as long as nothing is live. */
export function renamedJourney(journey: Journey, name: string, keysFollow: boolean): readonly Edit[] {
  const edit: Edit = { kind: "renameJourney", name };
  if (!keysFollow) return [edit];
  const after = { ...journey, name };
  const steps = journey.steps.map((step) => ({ step, followed: rekeyed(journey, after, step) }));
  return [
    edit,
    ...steps.flatMap(({ step, followed }): readonly Edit[] =>
      followed === step ? [] : [{ kind: "changeStep", step: followed }],
    ),
  ];
}
