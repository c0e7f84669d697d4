// Fixes that would be refused are not offered.

import { applyEdits } from "../edits/apply-edits.ts";
import type { Edit } from "../edits/edit.ts";
import type { Journey } from "../journey.ts";
import type { JourneyProblem } from "./journey-problem.ts";

/** The same problems, with those of their fixes that can be applied to the journey. */
export const withWorkingFixes = (
  journey: Journey,
  problems: readonly JourneyProblem[],
): readonly JourneyProblem[] =>
  problems.map((problem) => ({
    ...problem,
    fixes: problem.fixes.filter(({ edits }) => edits.every(leavesGraph) || applyEdits(journey, edits).ok),
  }));

/** What changes no connection is never refused. */
const leavesGraph = ({ kind }: Edit): boolean => kind === "changeStep" || kind === "changeSettings";
