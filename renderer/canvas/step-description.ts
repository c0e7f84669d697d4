// What a screen reader says of a step after its name and summary.

import type { StepType } from "../../shared/journey/journey.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import type { StepDifference } from "./canvas-state.ts";
import { stepTypeNames } from "./step-type-names.ts";

/** e.g. "Wait for duration, 2 problems, changed". */
export function stepDescription(
  type: StepType,
  { length }: readonly JourneyProblem[],
  difference: StepDifference | null,
): string {
  return [
    stepTypeNames[type],
    ...(length === 0 ? [] : [`${length} ${length === 1 ? "problem" : "problems"}`]),
    ...(difference === null ? [] : [difference]),
  ].join(", ");
}
