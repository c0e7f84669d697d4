// Everything that can be said of a journey by itself: what makes it invalid, and what is doubtful. What only the
// data can say is in data-problems.ts.

import { schemaProblems } from "../../base/schema-problems.ts";
import type { Problem } from "../../base/problem.ts";
import type { Definitions } from "../../people/definitions.ts";
import { journeyProblems } from "../journey-problems.ts";
import { journeySchema } from "../journey-schema.ts";
import type { Journey } from "../journey.ts";
import { errorProblem } from "./error-problem.ts";
import type { JourneyProblem } from "./journey-problem.ts";
import { placeOf } from "./place.ts";
import { withWorkingFixes } from "./working-fixes.ts";

/**
 * Of any draft. With at least one error exactly where checkJourney refuses the journey; errors come first, in the
 * order of the document. One error for each place. Every fix can be applied to this journey.
 */
export function findProblems(journey: Journey, definitions: Definitions): readonly JourneyProblem[] {
  const errors = mistakesIn(journey, definitions).map(({ pointer = "", found, expected }) =>
    errorProblem({ journey, definitions, place: placeOf(journey, pointer), found, expected }),
  );
  return withWorkingFixes(journey, errors);
}

/** Of two at one place the first says it: an empty reference is no id, and unknown as well. */
function mistakesIn(journey: Journey, definitions: Definitions): readonly Problem[] {
  const seen = new Set<string | undefined>();
  return [...schemaProblems(journeySchema, journey), ...journeyProblems(journey, definitions)].filter(
    ({ pointer }) => !seen.has(pointer) && seen.add(pointer),
  );
}
