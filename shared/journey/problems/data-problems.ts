// What the people's data says against a journey: names and values that never occur, branches that nobody takes,
// branches that the same people travel. Nothing here keeps a journey from being rehearsed.

import type { Definitions } from "../../people/definitions.ts";
import type { Journey } from "../journey.ts";
import { audienceDoubts } from "./audience-doubts.ts";
import type { DataSummary } from "./data-summary.ts";
import type { DataDoubting } from "./data-doubting.ts";
import { eventDoubts } from "./event-doubts.ts";
import { fieldDoubts } from "./field-doubts.ts";
import { findProblems } from "./find-problems.ts";
import type { JourneyProblem } from "./journey-problem.ts";
import { overlapDoubts } from "./overlap-doubts.ts";
import { placedConditions } from "./placed-conditions.ts";
import { placeOf } from "./place.ts";
import { problemAt } from "./problem-parts.ts";
import { inStepOrder } from "./step-order.ts";
import { wayDoubts } from "./way-doubts.ts";
import { withWorkingFixes } from "./working-fixes.ts";

/**
 * Warnings alone, of any draft, in the order of the steps. Nothing is said of a condition or of branches of which findProblems says something
 * already, and nothing twice: a branch that is never taken because its event never occurs is told by the event.
 */
export function dataProblems(
  journey: Journey,
  definitions: Definitions,
  summary: DataSummary,
): readonly JourneyProblem[] {
  const known = findProblems(journey, definitions);
  const isKnown = (pointer: string): boolean =>
    known.some(
      (one) => one.pointer === pointer || (one.severity === "error" && one.pointer.startsWith(`${pointer}/`)),
    );
  const conditions = placedConditions(journey).filter(({ pointer }) => !isKnown(pointer));
  const doubting: DataDoubting = { journey, definitions, conditions, summary };
  const named = [eventDoubts, fieldDoubts, audienceDoubts].flatMap((find) => find(doubting));
  const isNamed = (pointer: string): boolean =>
    named.some((doubt) => doubt.pointer.startsWith(`${pointer}/`));
  const ways = wayDoubts(doubting).filter(({ pointer }) => !isKnown(pointer) && !isNamed(pointer));
  const overlaps = overlapDoubts(doubting).filter(({ pointer }) => !isKnown(pointer));
  const problems = [...named, ...ways, ...overlaps].map(({ pointer, words }) =>
    problemAt(placeOf(journey, pointer), "warning", words),
  );
  return withWorkingFixes(journey, inStepOrder(problems));
}
