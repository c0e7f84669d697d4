// How a way out of a step is called in a list of many: "Paths: Big cart", or the step alone where it has one way.

import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Way } from "../../shared/journey/edits/edit.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { connectionName } from "../../shared/journey/wording.ts";

export function wayName(journey: Journey, way: Way): string {
  const step = journey.steps.find(({ id }) => id === way.step);
  if (step === undefined) return way.via;
  const name = step.name || "a step without a name";
  return connectionsOf(step).length === 1 ? `After ${name}` : `${name}: ${connectionName(step, way.via)}`;
}
