// The four families of steps: they have a colour for icon and edge in common, and never one for areas or text.

import type { StepType } from "../../shared/journey/journey.ts";

export type StepFamily = "entry" | "wait" | "split" | "send";

const families: Record<StepType, StepFamily> = {
  entry: "entry",
  waitForDuration: "wait",
  waitForCondition: "wait",
  holdUntil: "wait",
  trueFalseSplit: "split",
  multiBranchSplit: "split",
  randomizedSplit: "split",
  sendToDestinations: "send",
};

export const stepFamily = (type: StepType): StepFamily => families[type];
