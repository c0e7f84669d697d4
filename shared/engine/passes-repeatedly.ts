// Which steps are asked again after a connection of theirs has fired: the branches of an allMatching split are open
// one by one.

import type { Step } from "../journey/journey.ts";

/** Whether a step's connections may fire one after the other. */
export function passesRepeatedly(step: Step): boolean {
  return step.type === "multiBranchSplit" && step.mode !== "firstMatch";
}
