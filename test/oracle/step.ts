// What each step type does at an instant: the bullets of SEMANTICS.md section 6, one case each.

import type { ConditionBranch, Step } from "../../shared/journey/journey.ts";
import { bucketOf } from "./bucket.ts";
import type { Circumstances } from "./circumstances.ts";
import { durationOf } from "./date.ts";
import { hasFired, reachedMs, type Instance } from "./instance.ts";

/** The connections of a reached step that fire at this instant, by `via`. */
export function firingConnections(
  run: Circumstances,
  instance: Instance,
  { step, atMs }: { readonly step: Step; readonly atMs: number },
): readonly string[] {
  const reached = reachedMs(instance, step.id) ?? Number.NaN;
  const bounds = { atMs, enteredMs: instance.enteredMs, reachedMs: reached };
  const matching = (branches: readonly ConditionBranch[]): readonly string[] =>
    branches.filter(({ condition }) => run.holds(condition, bounds)).map(({ id }) => id);
  const isOver = (duration: string): boolean => atMs >= reached + durationOf(duration);

  if (step.type === "multiBranchSplit" && step.mode !== "firstMatch") {
    return matching(step.branches).filter((via) => !hasFired(instance, step.id, via));
  }
  if (hasFired(instance, step.id)) return [];
  switch (step.type) {
    case "entry":
    case "sendToDestinations":
      return ["next"];
    case "waitForDuration":
      return isOver(step.duration) ? ["next"] : [];
    case "waitForCondition":
      if (run.holds(step.condition, bounds)) return ["next"];
      return step.timeout !== undefined && isOver(step.timeout.after) ? ["timeout"] : [];
    case "trueFalseSplit":
      return [run.holds(step.condition, bounds) ? "true" : "false"];
    case "multiBranchSplit":
      return [matching(step.branches)[0] ?? "otherwise"];
    case "holdUntil": {
      const first = matching(step.branches)[0];
      if (first !== undefined) return [first];
      return step.timeout !== undefined && isOver(step.timeout.after) ? ["timeout"] : [];
    }
    case "randomizedSplit":
      return [bucketOf(step.branches, `${run.journey.id}|${step.id}|${run.userId}`)];
  }
}
