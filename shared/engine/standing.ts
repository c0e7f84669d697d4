// Where one instance stands at one step at one instant: all that a step may look at to decide.

import type { JourneyId } from "../base/ids.ts";
import type { Condition } from "../conditions/condition.ts";

export interface Standing {
  readonly userId: string;
  readonly journeyId: JourneyId;
  readonly atMs: number;
  /** When the first connection into the step fired; ≤ atMs. */
  readonly reachedMs: number;
  /** Connections of the step that fired before this instant. */
  readonly fired: readonly string[];
  /** Whether a condition holds now, as this step asks it. */
  holds(condition: Condition): boolean;
  /** When a condition may turn, as this step asks it, if no message arrives; Infinity if never. */
  nextChange(condition: Condition): number;
}
