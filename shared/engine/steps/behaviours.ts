// One behaviour for each step type; a missing one does not compile.

import type { Step, StepType } from "../../journey/journey.ts";
import type { StepBehaviour } from "./behaviour.ts";
import { entry } from "./entry.ts";
import { holdUntil } from "./hold-until.ts";
import { multiBranchSplit } from "./multi-branch-split.ts";
import { randomizedSplit } from "./randomized-split.ts";
import { sendToDestinations } from "./send-to-destinations.ts";
import { trueFalseSplit } from "./true-false-split.ts";
import { waitForCondition } from "./wait-for-condition.ts";
import { waitForDuration } from "./wait-for-duration.ts";

type Behaviours = { readonly [T in StepType]: StepBehaviour<Extract<Step, { readonly type: T }>> };

const behaviours: Behaviours = {
  entry,
  waitForDuration,
  waitForCondition,
  trueFalseSplit,
  multiBranchSplit,
  holdUntil,
  randomizedSplit,
  sendToDestinations,
};

/** The behaviour of a step, typed for any step: each behaviour is only ever given steps of its own type. */
export function behaviourOf(step: Step): StepBehaviour<Step> {
  return behaviours[step.type] as StepBehaviour<Step>;
}
