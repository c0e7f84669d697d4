// Problems as people go through them: the journey's own first, then step by step.

import type { JourneyProblem } from "./journey-problem.ts";
import { tokensOf } from "./place.ts";

/** Of one step in the order in which they were found. */
export const inStepOrder = (problems: readonly JourneyProblem[]): readonly JourneyProblem[] =>
  [...problems].sort((one, other) => stepIndex(one) - stepIndex(other));

function stepIndex({ pointer }: JourneyProblem): number {
  const [top, index] = tokensOf(pointer);
  return top === "steps" && index !== undefined ? Number(index) : -1;
}
