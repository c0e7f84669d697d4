// The connections of a step, in the order in which they stand on the canvas and in every output.

import { assertNever } from "../base/assert.ts";
import type { Next, Step } from "./journey.ts";

/** `via` is what a transition calls the connection: next, true, false, a branch id, otherwise or timeout. */
export interface Connection {
  readonly via: string;
  readonly next: Next;
}

/** All ways out of a step: a wait's `next` before its `timeout`, branches in file order before `otherwise` or `timeout`. */
export function connectionsOf(step: Step): readonly Connection[] {
  switch (step.type) {
    case "entry":
    case "waitForDuration":
    case "sendToDestinations":
      return [{ via: "next", next: step.next }];
    case "waitForCondition":
      return [{ via: "next", next: step.next }, ...outlet("timeout", step.timeout)];
    case "trueFalseSplit":
      return [...outlet("true", step.true), ...outlet("false", step.false)];
    case "multiBranchSplit":
      return [...step.branches.map(branchConnection), ...outlet("otherwise", step.otherwise)];
    case "holdUntil":
      return [...step.branches.map(branchConnection), ...outlet("timeout", step.timeout)];
    case "randomizedSplit":
      return step.branches.map(branchConnection);
    default:
      return assertNever(step);
  }
}

const branchConnection = (branch: { readonly id: string; readonly next: Next }): Connection => ({
  via: branch.id,
  next: branch.next,
});

const outlet = (via: string, value: { readonly next: Next } | undefined): readonly Connection[] =>
  value === undefined ? [] : [{ via, next: value.next }];
