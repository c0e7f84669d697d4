// The step as it is in a journey under another name: a key that the names made is made anew.

import type { Journey, Step } from "../../shared/journey/journey.ts";
import { keyOf } from "../../shared/journey/key.ts";
import { newKey } from "../../shared/journey/new-key.ts";

/** The same value where nothing changes. */
export function rekeyed(before: Journey, after: Journey, step: Step): Step {
  if (step.type !== "sendToDestinations" || step.key !== keyOf(before, step)) return step;
  const key = newKey(after, step);
  return key === step.key ? step : { ...step, key };
}
