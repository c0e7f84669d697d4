// Where something is put that is to come after a step, or at the end of the journey.

import type { StepId } from "../../shared/base/ids.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Way } from "../../shared/journey/edits/edit.ts";
import type { Journey, Step } from "../../shared/journey/journey.ts";
import { openWays } from "./way-removal.ts";

/** The step's first open end, or else its first way; null where it has none. */
export function wayAfter(step: Step): Way | null {
  const connections = connectionsOf(step);
  const chosen = connections.find(({ next }) => next === null) ?? connections[0];
  return chosen === undefined ? null : { step: step.id, via: chosen.via };
}

/** After the last of `steps` in the document; without any, at the journey's first open end. */
export function wayAfterAll(journey: Journey, steps: readonly StepId[]): Way | null {
  const last = journey.steps.findLast(({ id }) => steps.includes(id));
  return last === undefined ? (openWays(journey)[0] ?? null) : wayAfter(last);
}
