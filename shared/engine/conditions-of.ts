// The conditions that stand in a journey itself, and which connection each of a step's opens.

import { assertNever } from "../base/assert.ts";
import type { Condition } from "../conditions/condition.ts";
import type { Journey, Step } from "../journey/journey.ts";

/** Its steps' in file order, then its exit's. */
export function conditionsOf(journey: Journey): readonly Condition[] {
  const exitWhen = journey.settings?.exit?.when;
  const ofSteps = journey.steps.flatMap(conditionsByConnection).map(({ condition }) => condition);
  return exitWhen === undefined ? ofSteps : [...ofSteps, exitWhen];
}

interface ConnectionCondition {
  readonly via: string;
  readonly condition: Condition;
}

/** A step's conditions, each with the connection that it opens, in the connections' order. */
export function conditionsByConnection(step: Step): readonly ConnectionCondition[] {
  switch (step.type) {
    case "entry":
    case "waitForCondition":
      return [{ via: "next", condition: step.condition }];
    case "trueFalseSplit":
      return [{ via: "true", condition: step.condition }];
    case "multiBranchSplit":
    case "holdUntil":
      return step.branches.map(({ id, condition }) => ({ via: id, condition }));
    case "waitForDuration":
    case "randomizedSplit":
    case "sendToDestinations":
      return [];
    default:
      return assertNever(step);
  }
}
