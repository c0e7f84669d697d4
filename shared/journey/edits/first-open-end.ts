// Where people come out of steps that hang together.

import type { StepId } from "../../base/ids.ts";
import { connectionsOf } from "../connections.ts";
import type { Step } from "../journey.ts";
import type { Way } from "./edit.ts";

/**
 * The first connection below `root` that leads nowhere, or to one of `outside`, always down the first ways first;
 * undefined where there is none.
 */
export function firstOpenEnd(
  steps: readonly Step[],
  root: StepId,
  outside: ReadonlySet<StepId> = new Set(),
): Way | undefined {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const seen = new Set<StepId>();
  const open: (StepId | Way)[] = [root];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at !== "string") return at;
    const step = byId.get(at);
    if (step === undefined || seen.has(at)) continue;
    seen.add(at);
    const ways = connectionsOf(step).map(({ via, next }) =>
      next === null || outside.has(next) ? { step: step.id, via } : next,
    );
    open.push(...ways.reverse());
  }
  return undefined;
}
