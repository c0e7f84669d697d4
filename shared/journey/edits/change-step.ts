// Changing a step's own settings: its name, condition, duration, key, destinations, mode, timeout. Its
// connections are no settings: those that stay must lead where they led, new ones begin open.

import { err, ok, type Result } from "../../base/result.ts";
import { connectionsOf } from "../connections.ts";
import type { Journey, Step } from "../journey.ts";
import { replaceStep, withReachableSteps } from "./change-steps.ts";
import type { EditProblem } from "./edit-problem.ts";
import { findStep } from "./find-parts.ts";

/** What hangs only below a connection that is gone (a timeout, an otherwise) is removed. */
export function changeStep(journey: Journey, step: Step): Result<Journey, EditProblem> {
  const old = findStep(journey.steps, step.id);
  if (!old.ok) return old;
  if ((old.value.type === "entry") !== (step.type === "entry")) return err({ kind: "entryStays" });
  const ledBefore = new Map(connectionsOf(old.value).map(({ via, next }) => [via, next]));
  for (const { via, next } of connectionsOf(step)) {
    if (next !== (ledBefore.get(via) ?? null))
      return err({ kind: "ledElsewhere", way: { step: step.id, via } });
  }
  return ok(withReachableSteps(journey, replaceStep(journey.steps, step)));
}
