// A key for a send that is new to a journey, and whether a key is still the one that the names make.

import type { Journey, SendToDestinationsStep, Step } from "./journey.ts";
import { keyOf } from "./key.ts";

/** Made from the names and ids; unlike every key of the journey's other steps. */
export function newKey(journey: Journey, step: SendToDestinationsStep): string {
  const taken = new Set(journey.steps.flatMap((one) => (isOther(one, step) ? [one.key] : [])));
  const key = keyOf(journey, step);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? key : `${key}_${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

const isOther = (one: Step, step: Step): one is SendToDestinationsStep =>
  one.type === "sendToDestinations" && one.id !== step.id;
