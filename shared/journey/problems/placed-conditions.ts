// The conditions of a journey with their places and what they decide there.

import type { Condition } from "../../conditions/condition.ts";
import type { Branch } from "../edits/edit.ts";
import type { Journey, Step } from "../journey.ts";
import type { Asking } from "./counts-conflict.ts";

export interface PlacedCondition {
  readonly condition: Condition;
  /** Of the condition. */
  readonly pointer: string;
  /** null: who leaves early. */
  readonly step: Step | null;
  /** Where the condition is a branch's. */
  readonly branch: Branch | undefined;
  readonly asking: Asking;
}

/** In the order of the document. */
export function placedConditions({ settings, steps }: Journey): readonly PlacedCondition[] {
  const when = settings?.exit?.when;
  return [
    ...(when === undefined
      ? []
      : [{ condition: when, pointer: "/settings/exit/when", step: null, branch: undefined, asking: later }]),
    ...steps.flatMap((step, index) => conditionsIn(step, `/steps/${index}`)),
  ];
}

const later: Asking = { atOnce: false };

function conditionsIn(step: Step, pointer: string): readonly PlacedCondition[] {
  switch (step.type) {
    case "entry":
    case "waitForCondition":
    case "trueFalseSplit": {
      const asking = { atOnce: step.type === "trueFalseSplit" };
      return [
        { condition: step.condition, pointer: `${pointer}/condition`, step, branch: undefined, asking },
      ];
    }
    case "multiBranchSplit":
    case "holdUntil":
      return step.branches.map((branch, index) => ({
        condition: branch.condition,
        pointer: `${pointer}/branches/${index}/condition`,
        step,
        branch,
        asking: { atOnce: step.type === "multiBranchSplit" && step.mode === "firstMatch" },
      }));
    default:
      return [];
  }
}
