// Everything that can be said of a journey by itself: what makes it invalid, and what is doubtful. What only the
// data can say is in data-problems.ts.

import type { Problem } from "../../base/problem.ts";
import { schemaProblems } from "../../base/schema-problems.ts";
import type { Definitions } from "../../people/definitions.ts";
import { journeyProblems } from "../journey-problems.ts";
import { journeySchema } from "../journey-schema.ts";
import type { Journey } from "../journey.ts";
import { branchDoubts } from "./branch-doubts.ts";
import { constantDoubts } from "./constant-doubts.ts";
import type { Doubting } from "./doubt.ts";
import { errorProblem } from "./error-problem.ts";
import type { JourneyProblem } from "./journey-problem.ts";
import { placedConditions } from "./placed-conditions.ts";
import { placeOf } from "./place.ts";
import { problemAt } from "./problem-parts.ts";
import { inStepOrder } from "./step-order.ts";
import { stepDoubts } from "./step-doubts.ts";
import { windowDoubts } from "./window-doubts.ts";
import { withWorkingFixes } from "./working-fixes.ts";

/**
 * Of any draft. With at least one error exactly where checkJourney refuses the journey; errors come first, each
 * sort in the order of the steps, what concerns the whole journey before. One error for each place. Every fix can be applied to this journey. A warning is certain
 * in what it says, whatever the people do.
 */
export function findProblems(journey: Journey, definitions: Definitions): readonly JourneyProblem[] {
  const mistakes = mistakesIn(journey, definitions);
  const errors = mistakes.map(({ pointer = "", found, expected }) =>
    errorProblem({ journey, definitions, place: placeOf(journey, pointer), found, expected }),
  );
  const doubting = doubtingOf(journey, definitions, mistakes);
  const doubts = [constantDoubts, branchDoubts, windowDoubts, stepDoubts].flatMap((find) => find(doubting));
  const warnings = doubts.map(({ pointer, words }) => problemAt(placeOf(journey, pointer), "warning", words));
  return withWorkingFixes(journey, [...inStepOrder(errors), ...inStepOrder(warnings)]);
}

function doubtingOf(journey: Journey, definitions: Definitions, mistakes: readonly Problem[]): Doubting {
  const wrong = mistakes.map(({ pointer = "" }) => pointer);
  const conditions = placedConditions(journey).filter(
    ({ pointer }) => !wrong.some((one) => one === pointer || one.startsWith(`${pointer}/`)),
  );
  return { journey, definitions, conditions };
}

/** Of two at one place the first says it: an empty reference is no id, and unknown as well. */
function mistakesIn(journey: Journey, definitions: Definitions): readonly Problem[] {
  const seen = new Set<string | undefined>();
  return [...schemaProblems(journeySchema, journey), ...journeyProblems(journey, definitions)].filter(
    ({ pointer }) => !seen.has(pointer) && seen.add(pointer),
  );
}
