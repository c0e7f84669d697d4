// Another document in the place of this one, e.g. an earlier version that is taken back.

import { err, ok, type Result } from "../../base/result.ts";
import type { Journey } from "../journey.ts";
import type { EditProblem } from "./edit-problem.ts";

/** The journey stays the one that it is: it keeps its id. Steps that are alike keep their identity. */
export function replaceJourney(journey: Journey, other: Journey): Result<Journey, EditProblem> {
  const own = new Map(journey.steps.map((step) => [step.id, step]));
  const steps = other.steps.map((step) => {
    const old = own.get(step.id);
    return old !== undefined && JSON.stringify(old) === JSON.stringify(step) ? old : step;
  });
  const replaced = { ...other, id: journey.id, steps };
  return JSON.stringify(replaced) === JSON.stringify(journey) ? err({ kind: "nothingToDo" }) : ok(replaced);
}
