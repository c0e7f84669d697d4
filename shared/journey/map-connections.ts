// The one place that writes a step's connections.

import type { StepId } from "../base/ids.ts";
import { assertNever } from "../base/assert.ts";
import type { Next, Step } from "./journey.ts";

type Lead = (via: string, next: Next) => Next;

/** The step with every connection led anew, in the order of connectionsOf; the order of its keys stays. */
export function mapConnections(step: Step, lead: Lead): Step {
  const led = <T extends { readonly next: Next }>(part: T, via: string): T => ({
    ...part,
    next: lead(via, part.next),
  });
  switch (step.type) {
    case "entry":
    case "waitForDuration":
    case "sendToDestinations":
      return led(step, "next");
    case "waitForCondition": {
      const passed = led(step, "next");
      return { ...passed, ...(step.timeout && { timeout: led(step.timeout, "timeout") }) };
    }
    case "trueFalseSplit":
      return { ...step, true: led(step.true, "true"), false: led(step.false, "false") };
    case "multiBranchSplit": {
      const branches = step.branches.map((branch) => led(branch, branch.id));
      return { ...step, branches, ...(step.otherwise && { otherwise: led(step.otherwise, "otherwise") }) };
    }
    case "holdUntil": {
      const branches = step.branches.map((branch) => led(branch, branch.id));
      return { ...step, branches, ...(step.timeout && { timeout: led(step.timeout, "timeout") }) };
    }
    case "randomizedSplit":
      return { ...step, branches: step.branches.map((branch) => led(branch, branch.id)) };
    default:
      return assertNever(step);
  }
}

/** The step with one connection led to `next`. */
export const withNext = (step: Step, via: string, next: Next): Step =>
  mapConnections(step, (other, old) => (other === via ? next : old));

/** The step with every connection to `from` led to `to`; the same value where there is none. */
export function redirected(step: Step, from: StepId, to: Next): Step {
  let found = false;
  const led = mapConnections(step, (_via, next) => {
    if (next !== from) return next;
    found = true;
    return to;
  });
  return found ? led : step;
}

/** The step with every connection open. */
export const disconnected = (step: Step): Step => mapConnections(step, () => null);
