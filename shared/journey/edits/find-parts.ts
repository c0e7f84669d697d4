// The parts of a journey that edits name, or the problem that they are not there.

import type { StepId } from "../../base/ids.ts";
import { err, ok, type Result } from "../../base/result.ts";
import { connectionsOf } from "../connections.ts";
import type { Journey, Next, Step } from "../journey.ts";
import type { Way } from "./edit.ts";
import type { EditProblem } from "./edit-problem.ts";

export function findStep(steps: readonly Step[], id: StepId): Result<Step, EditProblem> {
  const step = steps.find((one) => one.id === id);
  return step === undefined ? err({ kind: "unknownStep", step: id }) : ok(step);
}

/** A step that may be moved, copied or deleted: any but the entry. */
export function findMovable(journey: Journey, id: StepId): Result<Step, EditProblem> {
  const step = findStep(journey.steps, id);
  return step.ok && step.value.type === "entry" ? err({ kind: "entryStays" }) : step;
}

/** Where a connection leads. */
export function findNext(steps: readonly Step[], way: Way): Result<Next, EditProblem> {
  const step = findStep(steps, way.step);
  if (!step.ok) return step;
  const connection = connectionsOf(step.value).find(({ via }) => via === way.via);
  return connection === undefined ? err({ kind: "unknownWay", way }) : ok(connection.next);
}

/** The connection `onward` of a step, or its first. */
export function findOnward(step: Step, onward: string | undefined): Result<string, EditProblem> {
  const connections = connectionsOf(step);
  const chosen = onward === undefined ? connections[0] : connections.find(({ via }) => via === onward);
  if (chosen !== undefined) return ok(chosen.via);
  return err(
    onward === undefined
      ? { kind: "noWayOn", step: step.id }
      : { kind: "unknownWay", way: { step: step.id, via: onward } },
  );
}

/** The problem of a step or branch that leads somewhere before it has its place. */
export function notYetOpen(step: Step): EditProblem | undefined {
  const led = connectionsOf(step).find(({ next }) => next !== null);
  return led && { kind: "ledElsewhere", way: { step: step.id, via: led.via } };
}
