// Values that must be declared once.

import { quote } from "./describe-found.ts";
import type { Problem } from "./problem.ts";

export interface Declared {
  readonly value: unknown;
  readonly pointer: string;
}

/** One problem for each text that was there before; values that are no texts are not looked at. */
export function repeatProblems(declared: readonly Declared[], what: string): readonly Problem[] {
  const firstPlace = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { value, pointer } of declared) {
    if (typeof value !== "string") continue;
    const first = firstPlace.get(value);
    if (first === undefined) firstPlace.set(value, pointer);
    else
      problems.push({
        pointer,
        found: `${quote(value)} again`,
        expected: `${what}; the first stands at ${first}`,
      });
  }
  return problems;
}
