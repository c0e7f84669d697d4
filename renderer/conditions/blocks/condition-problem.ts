// What is wrong with a condition, as far as its editor shows it. A journey's problem is one.

import type { Words } from "../../../shared/base/words.ts";

export interface ConditionProblem {
  readonly severity: "error" | "warning";
  /** RFC 6901. */
  readonly pointer: string;
  readonly title: string;
  readonly explanation: Words;
}

/** Those of a clause at `inner`: they point to it or into it. */
export const problemsInside = (
  problems: readonly ConditionProblem[],
  inner: string,
): readonly ConditionProblem[] =>
  problems.filter(({ pointer }) => pointer === inner || pointer.startsWith(`${inner}/`));

/** Those of the part itself and of none of the parts in its list. */
export const problemsOfGroup = (
  problems: readonly ConditionProblem[],
  inner: string,
): readonly ConditionProblem[] =>
  problems.filter(
    ({ pointer }) => pointer === inner || pointer === `${inner}/all` || pointer === `${inner}/any`,
  );
