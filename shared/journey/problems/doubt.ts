// What is doubtful about a journey that may well be valid; each sort has a file.

import type { Definitions } from "../../people/definitions.ts";
import type { Journey } from "../journey.ts";
import type { PlacedCondition } from "./placed-conditions.ts";
import type { ProblemWords } from "./problem-parts.ts";

export interface Doubt {
  readonly pointer: string;
  readonly words: ProblemWords;
}

export interface Doubting {
  readonly journey: Journey;
  readonly definitions: Definitions;
  /** Those without a mistake: nothing can be concluded from others. */
  readonly conditions: readonly PlacedCondition[];
}
