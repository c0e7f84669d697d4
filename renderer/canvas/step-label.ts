// What a screen reader says of a step.

import type { Step, StepType } from "../../shared/journey/journey.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import type { StepDifference } from "./canvas-state.ts";

export const stepTypeNames: Record<StepType, string> = {
  entry: "Entry condition",
  waitForDuration: "Wait for duration",
  waitForCondition: "Wait for condition",
  holdUntil: "Hold until",
  trueFalseSplit: "True/false split",
  multiBranchSplit: "Multi-branch split",
  randomizedSplit: "Randomised split",
  sendToDestinations: "Send to destinations",
};

interface LabelledStep {
  readonly step: Step;
  readonly summary: string;
  readonly problems: readonly JourneyProblem[];
  readonly difference: StepDifference | null;
}

/** e.g. "Cool off, wait for duration, Wait 1 day, 2 problems". */
export function stepLabel({ step, summary, problems, difference }: LabelledStep): string {
  const type = stepTypeNames[step.type];
  const count = problems.length;
  return [
    step.name || "No name yet",
    type.slice(0, 1).toLowerCase() + type.slice(1),
    summary,
    ...(count === 0 ? [] : [`${count} ${count === 1 ? "problem" : "problems"}`]),
    ...(difference === null ? [] : [difference]),
  ].join(", ");
}
