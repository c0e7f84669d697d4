// Counters of the batch: for each kind of transition how often it happened, and what SEMANTICS.md section 9 needs
// beyond that. One row of buckets per counter; bucket b holds the changes after instant b − 1 and up to instant
// b, so that the counts of several workers are added element by element.

import type { StepId } from "../base/ids.ts";
import { connectionsOf } from "../journey/connections.ts";
import type { Step } from "../journey/journey.ts";
import type { InstanceCounts, InstantCounts, StepCounts } from "./instant-counts.ts";
import { passesRepeatedly } from "./passes-repeatedly.ts";
import type { Plan } from "./plan.ts";

export class CounterLayout {
  readonly size: number;
  readonly uniqueEntered: number;
  readonly uniqueCompleted: number;
  readonly uniqueExited: number;
  private readonly steps: ReadonlyMap<StepId, number>;
  private readonly kindCount: number;

  constructor({ journey, kinds }: Plan) {
    this.kindCount = kinds.kinds.length;
    this.steps = new Map(journey.steps.map((step, index) => [step.id, index]));
    this.uniqueEntered = this.kindCount + 2 * journey.steps.length;
    this.uniqueCompleted = this.uniqueEntered + 1;
    this.uniqueExited = this.uniqueEntered + 2;
    this.size = this.uniqueEntered + 3;
  }

  /** Instances that passed the step for the first time. Counted for steps that may pass more than once. */
  firstPassed(stepId: StepId): number {
    return this.kindCount + (this.steps.get(stepId) ?? 0);
  }

  /** Instances that ended while they waited at the step. */
  abandoned(stepId: StepId): number {
    return this.kindCount + this.steps.size + (this.steps.get(stepId) ?? 0);
  }
}

/**
 * The counts at each instant of a batch, in the instants' order. `counters` has `instantCount` buckets for each
 * counter of the plan's layout, as a batch leaves them or as the sum of several.
 */
export function countsAt(plan: Plan, counters: Float64Array, instantCount: number): readonly InstantCounts[] {
  const layout = new CounterLayout(plan);
  const sums = new Float64Array(layout.size);
  return Array.from({ length: instantCount }, (_, bucket) => {
    sums.forEach((sum, counter) => (sums[counter] = sum + (counters[counter * instantCount + bucket] ?? 0)));
    return countsFrom(plan, layout, (counter) => sums[counter] ?? 0);
  });
}

function countsFrom(plan: Plan, layout: CounterLayout, sum: (counter: number) => number): InstantCounts {
  const { journey, kinds, entry } = plan;
  const completed = sum(kinds.indexOf({ what: "completed" }));
  const exited = (["time", "condition"] as const).reduce(
    (total, reason) => total + sum(kinds.indexOf({ what: "ended", reason, outcome: "exited" })),
    0,
  );
  const total = instanceCounts(sum(kinds.indexOf({ what: "reached", step: entry.id })), completed, exited);
  const unique =
    plan.reentryAfterMs === Infinity
      ? total
      : instanceCounts(sum(layout.uniqueEntered), sum(layout.uniqueCompleted), sum(layout.uniqueExited));
  const steps = journey.steps.map((step) => [step.id, stepCounts(plan, { layout, step, sum })] as const);
  return { total, unique, steps: Object.fromEntries(steps) };
}

const instanceCounts = (entered: number, completed: number, exited: number): InstanceCounts => ({
  entered,
  completed,
  exited,
  inProgress: entered - completed - exited,
});

interface StepSums {
  readonly layout: CounterLayout;
  readonly step: Step;
  readonly sum: (counter: number) => number;
}

function stepCounts({ kinds }: Plan, { layout, step, sum }: StepSums): StepCounts {
  const reached = sum(kinds.indexOf({ what: "reached", step: step.id }));
  const fired = connectionsOf(step).map(
    ({ via }) => [via, sum(kinds.indexOf({ what: "passed", step: step.id, via }))] as const,
  );
  const passed = passesRepeatedly(step)
    ? sum(layout.firstPassed(step.id))
    : fired.reduce((all, [, count]) => all + count, 0);
  const waiting = reached - passed - sum(layout.abandoned(step.id));
  return { reached, passed, waiting, fired: Object.fromEntries(fired) };
}
