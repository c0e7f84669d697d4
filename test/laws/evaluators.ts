// Everything that gives a journey its meaning: the oracle and the drives of the engine. They must agree.

import type { InstantCounts } from "../../shared/engine/instant-counts.ts";
import { oracleCounts, oracleTransitions } from "../oracle/oracle.ts";
import type { OracleInput } from "../oracle/oracle-input.ts";
import type { TransitionRecord } from "../oracle/transition-record.ts";

export interface Evaluator {
  readonly name: string;
  /** All transitions, and the counts at each of the instants. */
  evaluate(input: OracleInput, instants: readonly number[]): Evaluation;
}

export interface Evaluation {
  readonly transitions: readonly TransitionRecord[];
  readonly counts: readonly InstantCounts[];
}

export const oracle: Evaluator = {
  name: "the oracle",
  evaluate: (input, instants) => ({
    transitions: oracleTransitions(input),
    counts: oracleCounts(input, instants),
  }),
};

export const evaluators: readonly Evaluator[] = [oracle];
