// Several edits as one: all of them or none, with one exact inverse.

import { err, ok, type Result } from "../../base/result.ts";
import type { Journey } from "../journey.ts";
import { type AppliedEdit, applyEdit } from "./apply-edit.ts";
import type { Edit } from "./edit.ts";
import type { EditProblem } from "./edit-problem.ts";
import { restoreEdit } from "./restore-edit.ts";

/** Each is applied to what the one before it made. `name` absent: that of the first. Of none: "nothingToDo". */
export function applyEdits(
  journey: Journey,
  edits: readonly Edit[],
  name?: string,
): Result<AppliedEdit, EditProblem> {
  let current = journey;
  let firstName: string | undefined;
  for (const edit of edits) {
    const applied = applyEdit(current, edit);
    if (!applied.ok) return applied;
    current = applied.value.journey;
    firstName ??= applied.value.name;
  }
  if (firstName === undefined) return err({ kind: "nothingToDo" });
  const called = name ?? firstName;
  return ok({ journey: current, inverse: restoreEdit(journey, current, called), name: called });
}
