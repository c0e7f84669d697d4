// Adding, copying and moving one step: each ends by putting it on a connection.

import type { StepId } from "../../base/ids.ts";
import { err, ok, type Result } from "../../base/result.ts";
import { longestStepName } from "../blank-step.ts";
import { connectionsOf } from "../connections.ts";
import { freeName } from "../free-name.ts";
import { mostSteps, type Journey, type Step } from "../journey.ts";
import { disconnected, redirected, withNext } from "../map-connections.ts";
import { newStepId } from "../new-id.ts";
import { newKey } from "../new-key.ts";
import { insertBehind, leadWay } from "./change-steps.ts";
import type { Way } from "./edit.ts";
import type { EditProblem } from "./edit-problem.ts";
import { findMovable, findNext, findOnward, notYetOpen } from "./find-parts.ts";

interface Placing {
  readonly step: Step;
  readonly at: Way;
  readonly onward: string | undefined;
}

/** At an open end or on a connection; a step of this id must not be there yet. */
export function addStep(journey: Journey, placing: Placing): Result<Journey, EditProblem> {
  const { step } = placing;
  if (step.type === "entry") return err({ kind: "entryStays" });
  if (journey.steps.some(({ id }) => id === step.id)) return err({ kind: "idTaken", id: step.id });
  if (journey.steps.length >= mostSteps) return err({ kind: "tooManySteps", most: mostSteps });
  const led = notYetOpen(step);
  if (led !== undefined) return err(led);
  return putOnWay(journey, placing);
}

/** The copy has the same settings; id, key and name are its own: "Mail 2". */
export function duplicateStep(
  journey: Journey,
  id: StepId,
  onward: string | undefined,
): Result<Journey, EditProblem> {
  const original = findMovable(journey, id);
  if (!original.ok) return original;
  const via = findOnward(original.value, onward);
  if (!via.ok) return via;
  const name = freeName(
    original.value.name,
    journey.steps.map((one) => one.name),
    longestStepName,
  );
  const open = { ...disconnected(original.value), id: newStepId(name, journey.steps), name };
  const step = open.type === "sendToDestinations" ? { ...open, key: newKey(journey, open) } : open;
  return addStep(journey, { step, at: { step: id, via: via.value }, onward });
}

/** Closes up the old place, then puts the step, with its other connections, on the new one. */
export function moveStep(
  journey: Journey,
  id: StepId,
  { at, onward }: Omit<Placing, "step">,
): Result<Journey, EditProblem> {
  const step = findMovable(journey, id);
  if (!step.ok) return step;
  if (at.step === id) return err({ kind: "nothingToDo" });
  const via = findOnward(step.value, onward);
  if (!via.ok) return via;
  const target = connectionsOf(step.value).find((connection) => connection.via === via.value)?.next ?? null;
  const rest = journey.steps.filter((one) => one.id !== id).map((one) => redirected(one, id, target));
  const lifted = withNext(step.value, via.value, null);
  return putOnWay({ ...journey, steps: rest }, { step: lifted, at, onward: via.value });
}

/** The step goes on to where the connection led. */
function putOnWay(journey: Journey, { step, at, onward }: Placing): Result<Journey, EditProblem> {
  const next = findNext(journey.steps, at);
  if (!next.ok) return next;
  let placed = step;
  if (next.value !== null) {
    const via = findOnward(step, onward);
    if (!via.ok) return via;
    placed = withNext(step, via.value, next.value);
  }
  return ok({ ...journey, steps: insertBehind(leadWay(journey.steps, at, step.id), at.step, placed) });
}
