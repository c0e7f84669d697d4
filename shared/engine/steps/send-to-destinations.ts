// `sendToDestinations`: delivers once to each destination in order, passes at once. What a delivery contains is
// in ../delivery.ts; the drives undo it when the instance ends.

import type { SendToDestinationsStep } from "../../journey/journey.ts";
import { passesOnce, type StepBehaviour } from "./behaviour.ts";

export const sendToDestinations: StepBehaviour<SendToDestinationsStep> = {
  due: () => ["next"],
  nextDue: () => Infinity,
  isDone: passesOnce,
  generate(step, code) {
    for (const { id } of step.destinations) code.send(id);
    code.fire("next", "r");
  },
};
