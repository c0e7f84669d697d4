// Percentages of a randomised split that are none, or do not sum to 100.

import { plain } from "../../base/words.ts";
import type { RandomizedSplitStep } from "../journey.ts";
import type { ProblemFix } from "./journey-problem.ts";
import { branchAt } from "./place.ts";
import { fix, type Mistake, type ProblemWords, quoted, stepName } from "./problem-parts.ts";

export function percentMistake(
  { place, found }: Mistake,
  step: RandomizedSplitStep,
): ProblemWords | undefined {
  const branch = branchAt(place);
  if (branch !== undefined && place.inner.endsWith("/percent"))
    return {
      kind: "percentNotWhole",
      title: `The percentage of ${quoted(branch.name)} is not a whole number`,
      explanation: plain("Percentages are whole numbers from 0 to 100."),
      fixes: [shareEqually(step)],
    };
  if (place.inner !== "branches" || !found.startsWith("percentages")) return undefined;
  const sum = sumOf(step);
  return {
    kind: "percentsNotWhole",
    title: `The percentages of ${stepName(step)} sum to ${sum}`,
    explanation: plain(
      sum < 100 ? `${100 - sum} of 100 people would have no way.` : "100 people can be shared out only once.",
    ),
    fixes: [restToLast(step), shareEqually(step)],
  };
}

const sumOf = ({ branches }: RandomizedSplitStep): number =>
  branches.reduce((sum, { percent }) => sum + percent, 0);

/** Where the others leave something. */
function restToLast(step: RandomizedSplitStep): ProblemFix | undefined {
  const last = step.branches.at(-1);
  if (last === undefined) return undefined;
  const rest = 100 - (sumOf(step) - last.percent);
  if (rest < 1) return undefined;
  const branches = [...step.branches.slice(0, -1), { ...last, percent: rest }];
  return fix(`${rest}% to ${quoted(last.name)}`, { kind: "changeStep", step: { ...step, branches } });
}

/** What cannot be shared equally goes to the first branches. */
function shareEqually(step: RandomizedSplitStep): ProblemFix {
  const count = step.branches.length;
  const share = Math.floor(100 / count);
  const over = 100 - share * count;
  const branches = step.branches.map((branch, index) => ({
    ...branch,
    percent: share + (index < over ? 1 : 0),
  }));
  return fix("Share equally", { kind: "changeStep", step: { ...step, branches } });
}
