// What an evaluator of SEMANTICS.md answers.

import type { InstantCounts } from "../../shared/engine/instant-counts.ts";
import type { TransitionRecord } from "../oracle/transition-record.ts";

export interface Evaluation {
  readonly transitions: readonly TransitionRecord[];
  /** At the instants asked for; undefined from evaluators that count nothing. */
  readonly counts?: readonly InstantCounts[];
}
