// What the step picker adds: a step of each type with a name, an id and settings that a person can go on from.
// Ids and keys are made from the names (new-id.ts, key.ts), so the same choice gives the same step.

import { assertNever } from "../base/assert.ts";
import type { Condition } from "../conditions/condition.ts";
import { freeName } from "./free-name.ts";
import type { ConditionBranch, Journey, PercentBranch, Step, StepType, Timeout } from "./journey.ts";
import { newBranchId, newStepId } from "./new-id.ts";
import { newKey } from "./new-key.ts";

/** There is one entry, and it comes with the journey. */
export type AddableStepType = Exclude<StepType, "entry">;

export const longestStepName = 170;

const names: Record<AddableStepType, string> = {
  waitForDuration: "Wait",
  waitForCondition: "Wait for condition",
  holdUntil: "Hold until",
  trueFalseSplit: "True/false split",
  multiBranchSplit: "Multi-branch split",
  randomizedSplit: "Randomised split",
  sendToDestinations: "Send",
};

/** What a step of this type is called until somebody gives it a name; no step of the journey is called so. */
export const blankName = (type: AddableStepType, journey: Journey): string =>
  freeName(
    names[type],
    journey.steps.map((step) => step.name),
    longestStepName,
  );

/** Of this journey's other steps none has its name, id or key. All its connections are open. */
export function blankStep(type: AddableStepType, journey: Journey): Step {
  const name = blankName(type, journey);
  const base = { id: newStepId(name, journey.steps), name };
  switch (type) {
    case "waitForDuration":
      return { id: base.id, type, name, duration: "1d", next: null };
    case "waitForCondition":
      return { id: base.id, type, name, condition: anEvent, timeout, next: null };
    case "trueFalseSplit":
      return { id: base.id, type, name, condition: nothingYet, true: { next: null }, false: { next: null } };
    case "multiBranchSplit":
      return { id: base.id, type, name, mode: "allMatching", branches: twoBranches(nothingYet) };
    case "holdUntil":
      return { id: base.id, type, name, branches: twoBranches(anEvent), timeout };
    case "randomizedSplit":
      return { id: base.id, type, name, branches: halves };
    case "sendToDestinations": {
      const step = { id: base.id, type, name, key: "", destinations: [], next: null };
      return { ...step, key: newKey(journey, step) };
    }
    default:
      return assertNever(type);
  }
}

/** A branch to add to a split or a hold: "Branch 3". */
export function blankBranch(step: Step): ConditionBranch | PercentBranch | undefined {
  if (!("branches" in step)) return undefined;
  const name = freeName(
    `Branch ${step.branches.length + 1}`,
    step.branches.map((branch) => branch.name),
    longestStepName,
  );
  const base = { id: newBranchId(name, step.branches), name };
  if (step.type === "randomizedSplit") return { ...base, percent: 0, next: null };
  return { ...base, condition: step.type === "holdUntil" ? anEvent : nothingYet, next: null };
}

/** Who waits, waits for what is yet to come: with what lies behind them they would pass at once. */
const anEvent: Condition = { event: { name: "", since: "step" } };

const nothingYet: Condition = { all: [] };

/** Without a limit, who never does it would wait for ever. */
const timeout: Timeout = { after: "7d", next: null };

const twoBranches = (condition: Condition): readonly ConditionBranch[] => [
  { id: "branch-1", name: "Branch 1", next: null, condition },
  { id: "branch-2", name: "Branch 2", next: null, condition },
];

const halves: readonly PercentBranch[] = [
  { id: "a", name: "A", percent: 50, next: null },
  { id: "b", name: "B", percent: 50, next: null },
];
