// Compares an evaluator with the oracle on one case, and words what differs.

import { isDeepStrictEqual } from "node:util";
import type { OracleCase } from "../arbitraries/oracle-case.ts";
import { oracle, type Evaluator } from "./evaluators.ts";
import type { Evaluation } from "./evaluation.ts";

/** What differs, as text for people, or undefined where the evaluator agrees with the oracle. */
export function disagreement(
  evaluator: Evaluator,
  one: OracleCase,
  expected = answerOf(one),
): string | undefined {
  const found = evaluator.evaluate(one.input, one.instants);
  const lines = [...differing(found.transitions, expected.transitions, "transition")];
  if (found.counts !== undefined) lines.push(...differing(found.counts, expected.counts ?? [], "counts"));
  return lines.length === 0
    ? undefined
    : [`${evaluator.name} disagrees with the oracle`, ...lines].join("\n");
}

export const answerOf = ({ input, instants }: OracleCase): Evaluation => oracle.evaluate(input, instants);

/** The first place where two lists part; key order counts as well, since records are written as they are. */
function differing(found: readonly unknown[], expected: readonly unknown[], what: string): readonly string[] {
  if (isDeepStrictEqual(found, expected) && JSON.stringify(found) === JSON.stringify(expected)) return [];
  const text = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value));
  const length = Math.max(found.length, expected.length);
  for (let index = 0; index < length; index++) {
    if (text(found[index]) === text(expected[index])) continue;
    return [`${what} ${index}: found ${text(found[index])}`, `  expected ${text(expected[index])}`];
  }
  return [`${what}: equal as text only`];
}
