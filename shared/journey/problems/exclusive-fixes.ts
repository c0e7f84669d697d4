// Two branches of a split that the same people would travel: how to let each person travel one.

import type { MultiBranchSplitStep } from "../journey.ts";
import type { ProblemFix } from "./journey-problem.ts";
import { fix, quoted } from "./problem-parts.ts";

/** The split, taking only the first branch that matches. Who matches none has a way of their own, open at first. */
export const firstMatchOf = (step: MultiBranchSplitStep): MultiBranchSplitStep => ({
  ...step,
  mode: "firstMatch",
  otherwise: step.otherwise ?? { next: null },
});

/**
 * Exclusive decides on arrival, and people no longer wait for a branch to come true. Leaving the first branch's
 * people out of the second keeps the waiting.
 */
export function exclusiveFixes(
  step: MultiBranchSplitStep,
  [firstId, secondId]: readonly [first: string, second: string],
): readonly ProblemFix[] {
  const first = step.branches.find(({ id }) => id === firstId);
  const second = step.branches.find(({ id }) => id === secondId);
  if (first === undefined || second === undefined) return [];
  const without = { not: first.condition };
  const { condition } = second;
  const left = {
    ...second,
    condition: { all: "all" in condition ? [...condition.all, without] : [condition, without] },
  };
  const branches = step.branches.map((branch) => (branch === second ? left : branch));
  return [
    fix("Make exclusive", { kind: "changeStep", step: firstMatchOf(step) }),
    fix(`Leave ${quoted(first.name)} out of ${quoted(second.name)}`, {
      kind: "changeStep",
      step: { ...step, branches },
    }),
  ];
}
