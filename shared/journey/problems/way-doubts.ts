// Connections that nobody takes, of all who come to their step.

import { data, sentence } from "../../base/words.ts";
import type { Step } from "../journey.ts";
import { connectionName } from "../wording.ts";
import { peopleWords } from "./count-words.ts";
import type { DataDoubting } from "./data-doubting.ts";
import type { Doubt } from "./doubt.ts";
import { quoted, says, stepName } from "./problem-parts.ts";

export function wayDoubts({ journey, summary }: DataDoubting): readonly Doubt[] {
  return journey.steps.flatMap((step, index) =>
    summary.ways
      .filter((way) => way.step === step.id && way.taken === 0)
      .flatMap(({ via, reached }): readonly Doubt[] => {
        const place = placeOfWay(step, via);
        const pointer = `/steps/${index}${place}`;
        if (step.type === "entry" && reached === 0)
          return [
            {
              pointer,
              words: says(
                "nobodyEnters",
                "Nobody enters",
                "In this space nobody ever comes in by the condition.",
              ),
            },
          ];
        if (place === "" || reached === 0 || step.type === "entry") return [];
        const words = says(
          "branchNeverTaken",
          titleOf(step, via),
          sentence(
            reached === 1 ? "The one person who comes to " : `None of ${peopleWords(reached)} who come to `,
            data(stepName(step)),
            reached === 1 ? " does not take it." : " take it.",
          ),
        );
        return [{ pointer, words }];
      }),
  );
}

function titleOf(step: Step, via: string): string {
  if (step.type !== "waitForCondition") return `${quoted(connectionName(step, via))} is never taken`;
  return step.timeout === undefined
    ? `Nobody passes ${stepName(step)}`
    : `${stepName(step)} only runs out of time`;
}

/**
 * Below the step; "" where a way that nobody takes says nothing: limits that are never reached are good, and of a
 * percentage few people may mean none.
 */
function placeOfWay(step: Step, via: string): string {
  switch (step.type) {
    case "entry":
    case "waitForCondition":
      return via === "next" ? "/condition" : "";
    case "trueFalseSplit":
      return "/condition";
    case "multiBranchSplit":
    case "holdUntil": {
      const branch = step.branches.findIndex(({ id }) => id === via);
      if (branch !== -1) return `/branches/${branch}/condition`;
      return via === "otherwise" ? "/otherwise" : "";
    }
    default:
      return "";
  }
}
