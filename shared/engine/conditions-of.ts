// All conditions that stand in a journey itself: its steps' and its exit's.

import type { Condition } from "../conditions/condition.ts";
import type { Journey, Step } from "../journey/journey.ts";

export function conditionsOf(journey: Journey): readonly Condition[] {
  const exitWhen = journey.settings?.exit?.when;
  return [...journey.steps.flatMap(conditionsOfStep), ...(exitWhen === undefined ? [] : [exitWhen])];
}

function conditionsOfStep(step: Step): readonly Condition[] {
  switch (step.type) {
    case "entry":
    case "waitForCondition":
    case "trueFalseSplit":
      return [step.condition];
    case "multiBranchSplit":
    case "holdUntil":
      return step.branches.map(({ condition }) => condition);
    default:
      return [];
  }
}
