// The counts of a rehearsal's end as the store that the canvas reads. They never change: another rehearsal is
// another store.

import type { InstantCounts } from "../../shared/engine/instant-counts.ts";
import type { StepCountsStore } from "../canvas/step-counts-store.ts";

const never = (): void => undefined;

export const fixedCounts = (counts: InstantCounts): StepCountsStore => ({
  subscribe: () => never,
  get: () => counts,
});
