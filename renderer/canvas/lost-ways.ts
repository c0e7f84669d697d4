// The ways out of a step that an older version of it had and that it has no longer, such as a branch that was removed
// with all that hung on it. Only for drawing both versions as one.

import type { Next, Step } from "../../shared/journey/journey.ts";

/** `now` with the kept ones of the ways of `old` beside its own, open; `now` itself where there are none. */
export function withLostWays(old: Step, now: Step, isKept: (next: Next) => boolean): Step {
  const led = ({ next }: { readonly next: Next }): boolean => isKept(next);
  if (old.type === "multiBranchSplit" && now.type === "multiBranchSplit") {
    const branches = lostBranches(old.branches, now.branches, led);
    const otherwise =
      now.otherwise ?? (old.otherwise !== undefined && led(old.otherwise) && open(old.otherwise));
    return { ...now, branches: [...now.branches, ...branches], ...(otherwise && { otherwise }) };
  }
  if (old.type === "holdUntil" && now.type === "holdUntil") {
    const branches = lostBranches(old.branches, now.branches, led);
    const timeout = now.timeout ?? (old.timeout !== undefined && led(old.timeout) && open(old.timeout));
    return { ...now, branches: [...now.branches, ...branches], ...(timeout && { timeout }) };
  }
  if (old.type === "randomizedSplit" && now.type === "randomizedSplit") {
    return { ...now, branches: [...now.branches, ...lostBranches(old.branches, now.branches, led)] };
  }
  if (old.type === "waitForCondition" && now.type === "waitForCondition") {
    const timeout = now.timeout ?? (old.timeout !== undefined && led(old.timeout) && open(old.timeout));
    return { ...now, ...(timeout && { timeout }) };
  }
  return now;
}

interface BranchLike {
  readonly id: string;
  readonly next: Next;
}

const open = <T extends { readonly next: Next }>(way: T): T => ({ ...way, next: null });

function lostBranches<B extends BranchLike>(
  old: readonly B[],
  now: readonly B[],
  led: (branch: B) => boolean,
): readonly B[] {
  return old.filter((branch) => led(branch) && !now.some(({ id }) => id === branch.id)).map(open);
}
