// Connecting, disconnecting and re-hanging existing steps.

import type { StepId } from "../../base/ids.ts";
import { err, ok, type Result } from "../../base/result.ts";
import type { Journey } from "../journey.ts";
import { leadWay, withReachableSteps } from "./change-steps.ts";
import type { Way } from "./edit.ts";
import type { EditProblem } from "./edit-problem.ts";
import { findNext, findStep } from "./find-parts.ts";

/** Whether the target is legal shows in the graph, which apply-edit.ts checks. */
export function connect(journey: Journey, from: Way, to: StepId): Result<Journey, EditProblem> {
  const old = findNext(journey.steps, from);
  if (!old.ok) return old;
  const target = findStep(journey.steps, to);
  if (!target.ok) return target;
  if (old.value === to) return err({ kind: "nothingToDo" });
  return ok({ ...journey, steps: leadWay(journey.steps, from, to) });
}

/** What hangs below only through this connection is removed. */
export function disconnect(journey: Journey, from: Way): Result<Journey, EditProblem> {
  const old = findNext(journey.steps, from);
  if (!old.ok) return old;
  if (old.value === null) return err({ kind: "nothingToDo" });
  return ok(withReachableSteps(journey, leadWay(journey.steps, from, null)));
}

export function moveWay(journey: Journey, from: Way, to: Way): Result<Journey, EditProblem> {
  const target = findNext(journey.steps, from);
  if (!target.ok) return target;
  const end = findNext(journey.steps, to);
  if (!end.ok) return end;
  if (target.value === null) return err({ kind: "nothingToDo" });
  if (end.value !== null) return err({ kind: "notOpen", way: to });
  return ok({ ...journey, steps: leadWay(leadWay(journey.steps, from, null), to, target.value) });
}
