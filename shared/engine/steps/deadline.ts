// When a waiting step gives up: its timeout, counted from the instant at which it was reached.

import { durationMs } from "../../base/duration.ts";
import type { Timeout } from "../../journey/journey.ts";

/** Infinity where the step has no timeout. */
export const deadline = (step: { readonly timeout?: Timeout }, reachedMs: number): number =>
  reachedMs + durationMs(step.timeout?.after);
