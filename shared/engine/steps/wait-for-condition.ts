// `waitForCondition` C: passes at the first t ≥ reached with C(t). With a timeout D it passes through the
// timeout connection at reached + D instead, if it has not passed and C does not hold then.

import { durationMs } from "../../base/duration.ts";
import type { WaitForConditionStep } from "../../journey/journey.ts";
import { passesOnce, type StepBehaviour } from "./behaviour.ts";
import { deadline } from "./deadline.ts";

export const waitForCondition: StepBehaviour<WaitForConditionStep> = {
  due(step, standing) {
    if (standing.holds(step.condition)) return ["next"];
    return standing.atMs >= deadline(step, standing.reachedMs) ? ["timeout"] : [];
  },
  nextDue: (step, standing) =>
    Math.min(standing.nextChange(step.condition), deadline(step, standing.reachedMs)),
  isDone: passesOnce,
  generate(step, code) {
    if (step.timeout === undefined) return code.fire("next", code.first(step.condition, "X"));
    code.line(`const d = r + ${durationMs(step.timeout.after)};`);
    code.line(`const t = ${code.first(step.condition, "Math.min(X, d + 1)")};`);
    code.block("if (t < Infinity)", () => code.fire("next", "t"));
    code.block("else", () => code.fire("timeout", "d"));
  },
};
