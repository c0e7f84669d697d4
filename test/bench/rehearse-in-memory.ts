// The product on columns in memory: one Batch, from the compiled plan to the counts at the end.

import { Batch } from "../../shared/engine/batch/batch.ts";
import { countsAt } from "../../shared/engine/counters.ts";
import type { InstantCounts } from "../../shared/engine/instant-counts.ts";
import { compilePlan } from "../../shared/engine/plan.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import type { RehearsalTask } from "../../electron/simulation/rehearsal-task.ts";
import { cartSettings } from "./cart-abandonment.ts";
import { fortyDefinitions } from "./forty-steps.ts";

/** Both journeys are checked against these definitions. */
const definitions = fortyDefinitions;

export function rehearseInMemory(journey: Journey, chunks: readonly MessageChunk[]): InstantCounts {
  const plan = compilePlan(journey, definitions);
  const batch = new Batch({
    plan,
    settings: cartSettings,
    log: false,
    countInstants: [cartSettings.untilMs],
  });
  for (const chunk of chunks) batch.run(chunk);
  const [counts] = countsAt(plan, batch.counters, 1);
  if (counts === undefined) throw new Error("Counts at the end are asked for");
  return counts;
}

/** How many transitions the log would have. */
export function countTransitions(journey: Journey, chunks: readonly MessageChunk[]): number {
  const plan = compilePlan(journey, definitions);
  const batch = new Batch({ plan, settings: cartSettings, log: true, countInstants: [] });
  let transitions = 0;
  for (const chunk of chunks) {
    batch.run(chunk);
    transitions += batch.log.recordCount;
  }
  return transitions;
}

/** The same as a task for electron/simulation. */
export const countingTask = (journey: Journey): RehearsalTask => ({
  journey,
  definitions,
  settings: cartSettings,
  countInstants: [cartSettings.untilMs],
  outputs: { records: false, transitionLines: false },
});
