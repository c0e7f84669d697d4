// Problems were found in the journey as it was; steps may have come and gone since. Their pointers, in the journey
// as it is.

import type { Journey } from "../../shared/journey/journey.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";

/** Without those of steps that are gone. */
export function problemsHere(
  problems: readonly JourneyProblem[],
  journey: Journey,
): readonly JourneyProblem[] {
  const places = new Map<string, number>(journey.steps.map(({ id }, index) => [id, index]));
  return problems.flatMap((problem): readonly JourneyProblem[] => {
    if (problem.step === null) return [problem];
    const index = places.get(problem.step);
    if (index === undefined) return [];
    const pointer = problem.pointer.replace(/^\/steps\/\d+/, `/steps/${index}`);
    return [pointer === problem.pointer ? problem : { ...problem, pointer }];
  });
}
