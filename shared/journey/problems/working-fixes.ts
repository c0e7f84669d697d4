// Fixes that would be refused are not offered.

import { applyEdits } from "../edits/apply-edits.ts";
import type { Journey } from "../journey.ts";
import type { JourneyProblem } from "./journey-problem.ts";

/** The same problems, with those of their fixes that can be applied to the journey. */
export const withWorkingFixes = (
  journey: Journey,
  problems: readonly JourneyProblem[],
): readonly JourneyProblem[] =>
  problems.map((problem) => ({
    ...problem,
    fixes: problem.fixes.filter(({ edits }) => applyEdits(journey, edits).ok),
  }));
