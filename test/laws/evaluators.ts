// Everything that gives a journey its meaning: the oracle and the drives of the engine. They must agree.

import { oracleCounts, oracleTransitions } from "../oracle/oracle.ts";
import type { OracleInput } from "../oracle/oracle-input.ts";
import { inChunksOfOne, inOneChunk, runBatch, runMachine, runReplay } from "./engine-adapter.ts";
import type { Evaluation } from "./evaluation.ts";

export interface Evaluator {
  readonly name: string;
  /** All transitions, and the counts at each of the instants; these ascend and the last one is the end. */
  evaluate(input: OracleInput, instants: readonly number[]): Evaluation;
}

export const oracle: Evaluator = {
  name: "the oracle",
  evaluate: (input, instants) => ({
    transitions: oracleTransitions(input),
    counts: oracleCounts(input, instants),
  }),
};

export const drives: readonly Evaluator[] = [
  { name: "the batch", evaluate: (input, instants) => runBatch(input, instants, inOneChunk) },
  {
    name: "the batch, user by user",
    evaluate: (input, instants) => runBatch(input, instants, inChunksOfOne),
  },
  { name: "the machine", evaluate: (input) => ({ transitions: runMachine(input, "asked") }) },
  { name: "the machine, never woken", evaluate: (input) => ({ transitions: runMachine(input, "never") }) },
  { name: "the machine, woken often", evaluate: (input) => ({ transitions: runMachine(input, "often") }) },
  { name: "the replay", evaluate: (input) => ({ transitions: runReplay(input) }) },
];
