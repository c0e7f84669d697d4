// What an instance may ask of the run that it belongs to.

import type { Condition } from "../../shared/conditions/condition.ts";
import type { Journey } from "../../shared/journey/journey.ts";

/** The instant of asking, and what "since" counts from. */
export interface Bounds {
  readonly atMs: number;
  readonly enteredMs?: number;
  readonly reachedMs?: number;
}

export interface Circumstances {
  readonly userId: string;
  readonly journey: Journey;
  /** Step ids in rank order. */
  readonly ranks: readonly string[];
  /** Makes the run visit an instant that only progress makes known: the end of a wait, an eligibility. */
  look(atMs: number): void;
  /** A condition of the journey, with the publication bound; false before the user exists. */
  holds(condition: Condition, bounds: Bounds): boolean;
}
