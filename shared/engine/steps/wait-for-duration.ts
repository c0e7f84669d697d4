// `waitForDuration` D: passes at reached + D.

import { durationMs } from "../../base/duration.ts";
import type { WaitForDurationStep } from "../../journey/journey.ts";
import { passesOnce, type StepBehaviour } from "./behaviour.ts";

export const waitForDuration: StepBehaviour<WaitForDurationStep> = {
  due: (step, { atMs, reachedMs }) => (atMs >= reachedMs + durationMs(step.duration) ? ["next"] : []),
  nextDue: (step, { reachedMs }) => reachedMs + durationMs(step.duration),
  isDone: passesOnce,
  generate: (step, code) => code.fire("next", `r + ${durationMs(step.duration)}`),
};
