// `trueFalseSplit` C: at the reached instant, passes through `true` or `false`. Decided once.

import type { TrueFalseSplitStep } from "../../journey/journey.ts";
import { passesOnce, type StepBehaviour } from "./behaviour.ts";

export const trueFalseSplit: StepBehaviour<TrueFalseSplitStep> = {
  due: (step, standing) => [standing.holds(step.condition) ? "true" : "false"],
  nextDue: () => Infinity,
  isDone: passesOnce,
  generate(step, code) {
    code.block(`if (${code.holds(step.condition)})`, () => code.fire("true", "r"));
    code.block("else", () => code.fire("false", "r"));
  },
};
