// Branches that others take everybody away from, that the same people would certainly travel, or that have no
// share.

import { plain } from "../../base/words.ts";
import type { HoldUntilStep, MultiBranchSplitStep, Step } from "../journey.ts";
import type { Doubt, Doubting } from "./doubt.ts";
import { exclusiveFixes } from "./exclusive-fixes.ts";
import { alwaysHolds, implies, neverHolds } from "./never-holds.ts";
import type { PlacedCondition } from "./placed-conditions.ts";
import { fix, mendable, quoted, says } from "./problem-parts.ts";

export function branchDoubts({ journey, conditions }: Doubting): readonly Doubt[] {
  return journey.steps.flatMap((step, index) => {
    const own = conditions.filter((placed) => placed.step === step && placed.branch !== undefined);
    const pointer = `/steps/${index}`;
    if (step.type === "randomizedSplit") return withoutShare(step, pointer);
    if ((step.type !== "multiBranchSplit" && step.type !== "holdUntil") || own.length < step.branches.length)
      return [];
    if (step.type === "multiBranchSplit" && step.mode !== "firstMatch")
      return overlapping(step, own, pointer);
    return shadowed(step, own);
  });
}

function withoutShare(
  step: Extract<Step, { readonly type: "randomizedSplit" }>,
  pointer: string,
): readonly Doubt[] {
  return step.branches.flatMap(({ name, percent }, index) =>
    percent === 0
      ? [
          {
            pointer: `${pointer}/branches/${index}/percent`,
            words: says("branchNeverTaken", `Nobody can take ${quoted(name)}`, "Its percentage is 0."),
          },
        ]
      : [],
  );
}

/** Where the first that matches is taken. What is never or always true by itself is told elsewhere. */
function shadowed(
  step: MultiBranchSplitStep | HoldUntilStep,
  own: readonly PlacedCondition[],
): readonly Doubt[] {
  return own.flatMap(({ condition, branch, asking, pointer }, index) => {
    const earlier = own.slice(0, index);
    if (branch === undefined || neverHolds(condition, asking)) return [];
    if (earlier.some((one) => alwaysHolds(one.condition, asking))) return [];
    const left = { all: [condition, ...earlier.map((one) => ({ not: one.condition }))] };
    if (!neverHolds(left, asking)) return [];
    const words = says(
      "branchShadowed",
      `Nobody can take ${quoted(branch.name)}`,
      plain("Whoever matches it matches a branch before it, and the first is taken."),
    );
    const first = fix(`Put ${quoted(branch.name)} first`, {
      kind: "moveBranch",
      step: step.id,
      branch: branch.id,
      index: 0,
    });
    return [{ pointer, words: mendable(words, first) }];
  });
}

function overlapping(
  step: MultiBranchSplitStep,
  own: readonly PlacedCondition[],
  pointer: string,
): readonly Doubt[] {
  const pair = certainOverlap(own);
  if (pair === undefined) return [];
  const [first, second] = pair;
  const words = says(
    "branchesOverlap",
    `Whoever takes ${quoted(first.name)} takes ${quoted(second.name)}, too`,
    "Every branch that matches is taken, and whoever matches the one matches the other.",
  );
  return [
    {
      pointer: `${pointer}/branches`,
      words: mendable(words, ...exclusiveFixes(step, [first.id, second.id])),
    },
  ];
}

/** The first two of which one takes in all people of the other. */
function certainOverlap(own: readonly PlacedCondition[]) {
  const open = own.filter(
    ({ condition, asking }) => !neverHolds(condition, asking) && !alwaysHolds(condition, asking),
  );
  for (const [index, one] of open.entries()) {
    for (const other of open.slice(index + 1)) {
      if (one.branch === undefined || other.branch === undefined) continue;
      if (implies(one.condition, other.condition, one.asking)) return [one.branch, other.branch] as const;
      if (implies(other.condition, one.condition, one.asking)) return [other.branch, one.branch] as const;
    }
  }
  return undefined;
}
