// Which of several problems is shown where there is room for one: an error before a warning, else the first.

import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";

export const worstOf = (problems: readonly JourneyProblem[]): JourneyProblem | undefined =>
  problems.find(({ severity }) => severity === "error") ?? problems[0];
