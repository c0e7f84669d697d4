// The counts of two rehearsals side by side: what the second has more than the first.

import type { InstanceCounts, InstantCounts, StepCounts } from "../engine/instant-counts.ts";

/** Second minus first; a step or a connection that one of them lacks counts as zero there. */
export interface StepDelta extends StepCounts {
  readonly presentIn: "both" | "first" | "second";
}

export interface CountsDelta {
  readonly total: InstanceCounts;
  readonly unique: InstanceCounts;
  /** The first's steps in its order, then those that only the second has. */
  readonly steps: { readonly [stepId: string]: StepDelta };
}

export function compareCounts(first: InstantCounts, second: InstantCounts): CountsDelta {
  const steps: Record<string, StepDelta> = {};
  for (const id of keysOfBoth(first.steps, second.steps)) {
    steps[id] = stepDelta(own(first.steps, id), own(second.steps, id));
  }
  return {
    total: instancesDelta(first.total, second.total),
    unique: instancesDelta(first.unique, second.unique),
    steps,
  };
}

function instancesDelta(first: InstanceCounts, second: InstanceCounts): InstanceCounts {
  return {
    entered: second.entered - first.entered,
    completed: second.completed - first.completed,
    exited: second.exited - first.exited,
    inProgress: second.inProgress - first.inProgress,
  };
}

const noCounts: StepCounts = { reached: 0, passed: 0, waiting: 0, fired: {} };

function stepDelta(first: StepCounts | undefined, second: StepCounts | undefined): StepDelta {
  const before = first ?? noCounts;
  const after = second ?? noCounts;
  const fired: Record<string, number> = {};
  for (const via of keysOfBoth(before.fired, after.fired)) {
    fired[via] = (own(after.fired, via) ?? 0) - (own(before.fired, via) ?? 0);
  }
  return {
    presentIn: first === undefined ? "second" : second === undefined ? "first" : "both",
    reached: after.reached - before.reached,
    passed: after.passed - before.passed,
    waiting: after.waiting - before.waiting,
    fired,
  };
}

/** A step may be called "constructor". */
function own<T>(record: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

const keysOfBoth = (first: object, second: object): ReadonlySet<string> =>
  new Set([...Object.keys(first), ...Object.keys(second)]);
