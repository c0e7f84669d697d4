// Applying an edit: the new journey, the edit that undoes it exactly, and its name. No edit makes the graph
// worse: one that would is refused, and the journey stays as it was.

import { assertNever } from "../../base/assert.ts";
import type { Problem } from "../../base/problem.ts";
import { err, ok, type Result } from "../../base/result.ts";
import { graphProblems } from "../graph-problems.ts";
import type { Journey } from "../journey.ts";
import { addStep, duplicateStep, moveStep } from "./add-step.ts";
import { addSteps } from "./add-steps.ts";
import { addBranch, deleteBranch, moveBranch, renameBranch } from "./change-branches.ts";
import { changeSettings, describeJourney, placeSteps } from "./change-head.ts";
import { changeStep } from "./change-step.ts";
import { connect, disconnect, moveWay } from "./connect.ts";
import { deleteStep } from "./delete-step.ts";
import type { Edit } from "./edit.ts";
import { editName } from "./edit-name.ts";
import type { EditProblem } from "./edit-problem.ts";
import { replaceJourney } from "./replace-journey.ts";
import { restore, restoreEdit } from "./restore-edit.ts";

export interface AppliedEdit {
  readonly journey: Journey;
  /** Turns `journey` back into the one before, byte for byte. */
  readonly inverse: Edit;
  /** For the menu, e.g. "Add Mail". */
  readonly name: string;
}

/**
 * Works on drafts, whatever is wrong with their conditions, names and keys. A graph that has problems
 * already may keep them, but gets no new one.
 */
export function applyEdit(journey: Journey, edit: Edit): Result<AppliedEdit, EditProblem> {
  const changed = change(journey, edit);
  if (!changed.ok) return changed;
  // A restore leads back to where the journey was, and that may be a broken draft.
  const problems = edit.kind === "restore" ? [] : newProblems(journey, changed.value);
  if (problems.length > 0) return err({ kind: "breaksGraph", problems });
  const name = editName(edit, journey);
  return ok({ journey: changed.value, inverse: restoreEdit(journey, changed.value, name), name });
}

function change(journey: Journey, edit: Edit): Result<Journey, EditProblem> {
  switch (edit.kind) {
    case "addStep":
      return addStep(journey, { step: edit.step, at: edit.at, onward: edit.onward });
    case "addSteps":
      return addSteps(journey, edit.at, edit.steps);
    case "connect":
      return connect(journey, edit.from, edit.to);
    case "disconnect":
      return disconnect(journey, edit.from);
    case "moveStep":
      return moveStep(journey, edit.step, { at: edit.at, onward: edit.onward });
    case "moveWay":
      return moveWay(journey, edit.from, edit.to);
    case "duplicateStep":
      return duplicateStep(journey, edit.step, edit.onward);
    case "deleteStep":
      return deleteStep(journey, edit);
    case "addBranch":
      return addBranch(journey, edit.step, { branch: edit.branch, index: edit.index });
    case "renameBranch":
      return renameBranch(journey, { step: edit.step, via: edit.branch }, edit.name);
    case "moveBranch":
      return moveBranch(journey, { step: edit.step, via: edit.branch }, edit.index);
    case "deleteBranch":
      return deleteBranch(journey, { step: edit.step, via: edit.branch }, edit.below);
    case "changeStep":
      return changeStep(journey, edit.step);
    case "renameJourney":
      return ok({ ...journey, name: edit.name });
    case "describeJourney":
      return ok(describeJourney(journey, edit.description));
    case "changeSettings":
      return ok(changeSettings(journey, edit.settings));
    case "placeSteps":
      return ok(placeSteps(journey, edit.positions));
    case "replaceJourney":
      return replaceJourney(journey, edit.journey);
    case "restore":
      return restore(journey, edit);
    default:
      return assertNever(edit);
  }
}

/** Told apart by what was found: places shift when steps come and go. */
function newProblems(before: Journey, after: Journey): readonly Problem[] {
  if (before.steps === after.steps) return [];
  const problems = graphProblems(after.steps);
  if (problems.length === 0) return [];
  const known = new Set(graphProblems(before.steps).map(({ found }) => found));
  return problems.filter(({ found }) => !known.has(found));
}
