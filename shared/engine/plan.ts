// A journey made ready to run, once: ranks, kinds and the entry's parts looked up. Everything that runs a
// journey (batch, machine, explanation) starts from a plan; nothing in it depends on a user or an instant.

import { assert } from "../base/assert.ts";
import { durationMs } from "../base/duration.ts";
import type { EntryStep, Journey, Step } from "../journey/journey.ts";
import { rankSteps } from "../journey/rank.ts";
import type { Definitions } from "../people/definitions.ts";
import { KindTable } from "./kind-table.ts";

export interface Plan {
  readonly journey: Journey;
  readonly definitions: Definitions;
  readonly entry: EntryStep;
  /** Steps in the order in which they act within one instant (SEMANTICS.md section 10). */
  readonly ranked: readonly Step[];
  readonly kinds: KindTable;
  /** Infinity where the journey has no time exit. */
  readonly exitAfterMs: number;
  /** Infinity where the journey has no re-entry. */
  readonly reentryAfterMs: number;
}

/** Makes the plan of a journey that has passed every check of FORMATS.md, references included. */
export function compilePlan(journey: Journey, definitions: Definitions): Plan {
  const entry = journey.steps[0];
  assert(entry?.type === "entry", "the first step of a checked journey is its entry");
  return {
    journey,
    definitions,
    entry,
    ranked: rankSteps(journey.steps).flatMap((index) => journey.steps[index] ?? []),
    kinds: new KindTable(journey),
    exitAfterMs: durationMs(journey.settings?.exit?.after),
    reentryAfterMs: durationMs(journey.settings?.reentry?.after),
  };
}
