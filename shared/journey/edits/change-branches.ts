// Adding, renaming, reordering and deleting the branches of a split.

import type { StepId } from "../../base/ids.ts";
import { err, ok, type Result } from "../../base/result.ts";
import type { ConditionBranch, Journey, PercentBranch, Step } from "../journey.ts";
import { reservedBranchIds } from "../step-schema.ts";
import { leadWay, replaceStep, withReachableSteps } from "./change-steps.ts";
import type { BelowBranch, Branch, Way } from "./edit.ts";
import type { EditProblem } from "./edit-problem.ts";
import { findNext, findStep } from "./find-parts.ts";

export function addBranch(
  journey: Journey,
  stepId: StepId,
  { branch, index }: { readonly branch: Branch; readonly index: number | undefined },
): Result<Journey, EditProblem> {
  const step = findStep(journey.steps, stepId);
  if (!step.ok) return step;
  if (branch.next !== null) return err({ kind: "ledElsewhere", way: { step: stepId, via: branch.id } });
  const taken = branchesOf(step.value).some(({ id }) => id === branch.id) || reservedBranchIds.has(branch.id);
  if (taken) return err({ kind: "idTaken", id: branch.id });
  const changed = withAddedBranch(step.value, branch, index);
  return changed === undefined
    ? err({ kind: "noSuchBranches", step: stepId })
    : ok({ ...journey, steps: replaceStep(journey.steps, changed) });
}

export function renameBranch(journey: Journey, way: Way, name: string): Result<Journey, EditProblem> {
  return changeBranches(journey, way, {
    change: (branches) => branches.map((one) => (one.id === way.via ? { ...one, name } : one)),
  });
}

/** To `index` among the others, as near as there is one. */
export function moveBranch(journey: Journey, way: Way, index: number): Result<Journey, EditProblem> {
  return changeBranches(journey, way, {
    change: (branches) => {
      const others = branches.filter(({ id }) => id !== way.via);
      const moved = branches.filter(({ id }) => id === way.via);
      return [...others.slice(0, index), ...moved, ...others.slice(index)];
    },
  });
}

export function deleteBranch(journey: Journey, way: Way, below: BelowBranch): Result<Journey, EditProblem> {
  const target = findNext(journey.steps, way);
  if (!target.ok) return target;
  const changed = changeBranches(journey, way, {
    change: (branches) => branches.filter(({ id }) => id !== way.via),
  });
  if (!changed.ok) return changed;
  if (below === "remove") return ok(withReachableSteps(journey, changed.value.steps));
  const end = findNext(changed.value.steps, below.reconnect);
  if (!end.ok) return end;
  if (end.value !== null) return err({ kind: "notOpen", way: below.reconnect });
  return ok({ ...journey, steps: leadWay(changed.value.steps, below.reconnect, target.value) });
}

/** One change for both sorts of branches. */
interface BranchChange {
  readonly change: <B extends Branch>(branches: readonly B[]) => readonly B[];
}

function changeBranches(journey: Journey, way: Way, { change }: BranchChange): Result<Journey, EditProblem> {
  const step = findStep(journey.steps, way.step);
  if (!step.ok) return step;
  if (!branchesOf(step.value).some(({ id }) => id === way.via)) {
    return err({ kind: "unknownBranch", step: way.step, branch: way.via });
  }
  return ok({ ...journey, steps: replaceStep(journey.steps, withBranches(step.value, change)) });
}

function withBranches(step: Step, change: BranchChange["change"]): Step {
  switch (step.type) {
    case "multiBranchSplit":
    case "holdUntil":
      return { ...step, branches: change(step.branches) };
    case "randomizedSplit":
      return { ...step, branches: change(step.branches) };
    default:
      return step;
  }
}

/** Undefined where the step has no branches of this sort. */
function withAddedBranch(step: Step, branch: Branch, index: number | undefined): Step | undefined {
  if (step.type === "multiBranchSplit" || step.type === "holdUntil") {
    return isPercentBranch(branch)
      ? undefined
      : { ...step, branches: inserted(step.branches, branch, index) };
  }
  if (step.type !== "randomizedSplit" || !isPercentBranch(branch)) return undefined;
  return { ...step, branches: inserted(step.branches, branch, index) };
}

const isPercentBranch = (branch: ConditionBranch | PercentBranch): branch is PercentBranch =>
  "percent" in branch;

const branchesOf = (step: Step): readonly Branch[] => ("branches" in step ? step.branches : []);

function inserted<B>(branches: readonly B[], branch: B, index = branches.length): readonly B[] {
  return [...branches.slice(0, index), branch, ...branches.slice(index)];
}
