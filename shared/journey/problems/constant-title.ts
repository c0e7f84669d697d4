// What it means where it stands that a condition is never true, or always.

import { connectionName } from "../wording.ts";
import type { PlacedCondition } from "./placed-conditions.ts";
import { quoted, stepName } from "./problem-parts.ts";

/** E.g. "“Ordered?” can only run out of time". */
export function constantTitle({ step, branch }: PlacedCondition, truth: "never" | "always"): string {
  const never = truth === "never";
  if (step === null)
    return never
      ? "Nobody can leave early by the condition"
      : "Nobody can enter, for everybody would leave at once";
  const name = stepName(step);
  switch (step.type) {
    case "entry":
      return never ? "Nobody can enter" : "Everybody enters";
    case "waitForCondition":
      if (!never) return `Nobody waits at ${name}`;
      return step.timeout === undefined ? `Nobody can pass ${name}` : `${name} can only run out of time`;
    case "trueFalseSplit":
      return `Everybody takes ${quoted(connectionName(step, never ? "false" : "true"))} at ${name}`;
    case "multiBranchSplit":
    case "holdUntil": {
      const way = quoted(branch?.name ?? "");
      if (never) return `Nobody can take ${way}`;
      if (step.type === "holdUntil") return `Nobody waits at ${name}, for ${way} is true at once`;
      return step.mode === "firstMatch" ? `Nobody goes past ${way}` : `Everybody takes ${way}`;
    }
    default:
      return `The condition of ${name} is ${truth} true`;
  }
}
