// A step under another name. The key of a send follows its name, as long as it is the one that the name made.

import type { Journey, Step } from "./journey.ts";
import { keyOf } from "./key.ts";
import { newKey } from "./new-key.ts";

/** `step` is one of the journey's. Its key stays where somebody wrote one of their own. */
export function renamedStep(journey: Journey, step: Step, name: string): Step {
  const renamed = { ...step, name };
  if (renamed.type !== "sendToDestinations" || step.type !== "sendToDestinations") return renamed;
  return step.key === keyOf(journey, step) ? { ...renamed, key: newKey(journey, renamed) } : renamed;
}
