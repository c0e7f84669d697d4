// What every step type is called.

import type { StepType } from "../../shared/journey/journey.ts";

export const stepTypeNames: Readonly<Record<StepType, string>> = {
  entry: "Entry condition",
  waitForDuration: "Wait for duration",
  waitForCondition: "Wait for condition",
  holdUntil: "Hold until",
  trueFalseSplit: "True/false split",
  multiBranchSplit: "Multi-branch split",
  randomizedSplit: "Randomised split",
  sendToDestinations: "Send to destinations",
};
