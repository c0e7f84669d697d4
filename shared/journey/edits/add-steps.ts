// Adding several steps at once, connected with each other already: what was copied, pasted.

import { err, ok, type Result } from "../../base/result.ts";
import { connectionsOf } from "../connections.ts";
import { mostSteps, type Journey, type Step } from "../journey.ts";
import { leadWay } from "./change-steps.ts";
import type { Way } from "./edit.ts";
import type { EditProblem } from "./edit-problem.ts";
import { findNext } from "./find-parts.ts";
import { firstOpenEnd } from "./first-open-end.ts";

/** Cycles and steps out of reach show in the graph, which apply-edit.ts checks. */
export function addSteps(journey: Journey, at: Way, steps: readonly Step[]): Result<Journey, EditProblem> {
  const [first] = steps;
  if (first === undefined) return err({ kind: "nothingToDo" });
  const next = findNext(journey.steps, at);
  if (!next.ok) return next;
  const problem = placingProblem(journey, steps);
  if (problem !== undefined) return err(problem);
  let placed = steps;
  if (next.value !== null) {
    const end = firstOpenEnd(steps, first.id);
    if (end === undefined) return err({ kind: "noWayOn", step: first.id });
    placed = leadWay(steps, end, next.value);
  }
  const led = leadWay(journey.steps, at, first.id);
  const index = led.findIndex(({ id }) => id === at.step) + 1;
  return ok({ ...journey, steps: [...led.slice(0, index), ...placed, ...led.slice(index)] });
}

function placingProblem(journey: Journey, steps: readonly Step[]): EditProblem | undefined {
  if (steps.some(({ type }) => type === "entry")) return { kind: "entryStays" };
  const taken = new Set(journey.steps.map(({ id }) => id));
  for (const { id } of steps) {
    if (taken.has(id)) return { kind: "idTaken", id };
    taken.add(id);
  }
  if (taken.size > mostSteps) return { kind: "tooManySteps", most: mostSteps };
  const own = new Set(steps.map(({ id }) => id));
  for (const step of steps) {
    const led = connectionsOf(step).find(({ next }) => next !== null && !own.has(next));
    if (led !== undefined) return { kind: "ledElsewhere", way: { step: step.id, via: led.via } };
  }
  return undefined;
}
