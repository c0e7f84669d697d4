// A second branch like the first, with a copy of all that hangs only below it.

import { err, ok, type Result } from "../base/result.ts";
import { longestStepName } from "./blank-step.ts";
import { connectionsOf } from "./connections.ts";
import { copyBranch } from "./copy-steps.ts";
import type { Branch, Edit, Way } from "./edits/edit.ts";
import type { EditProblem } from "./edits/edit-problem.ts";
import { findNext, findStep } from "./edits/find-parts.ts";
import { freeName } from "./free-name.ts";
import type { Journey, RandomizedSplitStep, Step } from "./journey.ts";
import { newBranchId } from "./new-id.ts";
import { pasteFragment } from "./paste-fragment.ts";

/**
 * Edits to apply as one (applyEdits). The copy stands behind its branch and leads to the same joins; of a
 * randomised split it takes half of the percentage. Only branches can be duplicated, not true, false, otherwise
 * or timeout: "noSuchBranches".
 */
export function duplicateBranch(journey: Journey, way: Way): Result<readonly Edit[], EditProblem> {
  const step = findStep(journey.steps, way.step);
  if (!step.ok) return step;
  const next = findNext(journey.steps, way);
  if (!next.ok) return next;
  const branches: readonly Branch[] = "branches" in step.value ? step.value.branches : [];
  const index = branches.findIndex(({ id }) => id === way.via);
  const branch = branches[index];
  if (branch === undefined) return err({ kind: "noSuchBranches", step: way.step });
  const copy = copyOf(branch, branches);
  const to = { step: way.step, via: copy.id };
  return ok([
    ...halvedEdits(step.value, way.via),
    { kind: "addBranch", step: way.step, branch: copy, index: index + 1 },
    ...editsBelow(journey, way, to),
  ]);
}

function copyOf(branch: Branch, branches: readonly Branch[]): Branch {
  const name = freeName(
    branch.name,
    branches.map((one) => one.name),
    longestStepName,
  );
  const copy = { ...branch, id: newBranchId(name, branches), name, next: null };
  return "percent" in copy ? { ...copy, percent: Math.floor(copy.percent / 2) } : copy;
}

function halvedEdits(step: Step, via: string): readonly Edit[] {
  if (step.type !== "randomizedSplit") return [];
  const halved: RandomizedSplitStep = {
    ...step,
    branches: step.branches.map((one) =>
      one.id === via ? { ...one, percent: one.percent - Math.floor(one.percent / 2) } : one,
    ),
  };
  return [{ kind: "changeStep", step: halved }];
}

/** Pastes what hangs only below `from`, and leads the copies to where the originals join other ways. */
function editsBelow(journey: Journey, from: Way, to: Way): readonly Edit[] {
  const fragment = copyBranch(journey, from);
  const ids = new Set(fragment.steps.map(({ id }) => id));
  const { edit, idOf } = pasteFragment(journey, to, fragment);
  const next = findNext(journey.steps, from);
  if (!next.ok || next.value === null) return [];
  if (!ids.has(next.value)) return [{ kind: "connect", from: to, to: next.value }];
  const joins = journey.steps.flatMap((step) =>
    connectionsOf(step).flatMap(({ via, next: target }): readonly Edit[] => {
      const copy = idOf.get(step.id);
      if (copy === undefined || target === null || ids.has(target)) return [];
      return [{ kind: "connect", from: { step: copy, via }, to: target }];
    }),
  );
  return [edit, ...joins];
}
