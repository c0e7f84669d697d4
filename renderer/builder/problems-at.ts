// Which problems belong to a place in the journey.

import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";

/** Those of the value at `pointer` and of everything inside it. */
export const problemsAt = (problems: readonly JourneyProblem[], pointer: string): readonly JourneyProblem[] =>
  problems.filter((problem) => problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`));
