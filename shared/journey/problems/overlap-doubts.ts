// Branches of one split that the same people travel.

import { data, sentence } from "../../base/words.ts";
import { peopleWords } from "./count-words.ts";
import type { DataDoubting } from "./data-doubting.ts";
import type { Doubt } from "./doubt.ts";
import { exclusiveFixes } from "./exclusive-fixes.ts";
import { mendable, quoted, says, stepName } from "./problem-parts.ts";

/** One for each split: the two that share most people. */
export function overlapDoubts({ journey, summary }: DataDoubting): readonly Doubt[] {
  return journey.steps.flatMap((step, index): readonly Doubt[] => {
    if (step.type !== "multiBranchSplit" || step.mode === "firstMatch") return [];
    const shared = summary.overlaps.filter((one) => one.step === step.id && one.people > 0);
    const [most] = [...shared].sort((a, b) => b.people - a.people);
    if (most === undefined) return [];
    const [first, second] = most.branches.map(
      (id) => step.branches.find((branch) => branch.id === id)?.name ?? id,
    );
    const others = shared.length - 1;
    const words = says(
      "branchesOverlap",
      `${peopleWords(most.people)} ${most.people === 1 ? "takes" : "take"} both ${quoted(first ?? "")} and ${quoted(second ?? "")}`,
      sentence(
        data(stepName(step)),
        " takes every branch that matches",
        others === 0
          ? "."
          : others === 1
            ? "; two others overlap, too."
            : `; ${others} other pairs overlap, too.`,
      ),
    );
    return [
      { pointer: `/steps/${index}/branches`, words: mendable(words, ...exclusiveFixes(step, most.branches)) },
    ];
  });
}
