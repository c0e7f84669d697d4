// The exact inverse of any edit: the part of the journey that it changed, as it was. Unchanged steps are
// shared with the journey before, so an undo history holds little more than what was changed.

import type { StepId } from "../../base/ids.ts";
import { err, ok, type Result } from "../../base/result.ts";
import type { Journey, Step } from "../journey.ts";
import type { RestoreEdit } from "./edit.ts";
import type { EditProblem } from "./edit-problem.ts";
import { stepRuns } from "./step-runs.ts";

/** The edit that turns `after` into `before`, in every byte. */
export function restoreEdit(before: Journey, after: Journey, undoes: string): RestoreEdit {
  const head: Journey = { ...before, steps: [] };
  const runs = before.steps === after.steps ? [] : stepRuns(before.steps, after.steps);
  return {
    kind: "restore",
    undoes,
    ...(sameHead(before, after) ? {} : { head }),
    ...(runs.length === 0 ? {} : { runs }),
  };
}

export function restore(journey: Journey, { head, runs }: RestoreEdit): Result<Journey, EditProblem> {
  const around = head ?? journey;
  if (runs === undefined) return ok({ ...around, steps: journey.steps });
  const steps: Step[] = [];
  let at = 0;
  for (const { index, remove, insert } of runs) {
    const removed = journey.steps.slice(index, index + remove.length);
    if (index < at || index > journey.steps.length || !hasIds(removed, remove))
      return err({ kind: "doesNotFit" });
    steps.push(...journey.steps.slice(at, index), ...insert);
    at = index + remove.length;
  }
  return ok({ ...around, steps: [...steps, ...journey.steps.slice(at)] });
}

const hasIds = (steps: readonly Step[], ids: readonly StepId[]): boolean =>
  steps.length === ids.length && steps.every(({ id }, index) => id === ids[index]);

/** Same keys in the same order, with the same values, the steps aside. */
function sameHead(before: Journey, after: Journey): boolean {
  const old = Object.entries(before);
  const now = Object.entries(after);
  return (
    old.length === now.length &&
    old.every(([key, value], index) => {
      const [otherKey, otherValue] = now[index] ?? [];
      return key === otherKey && (key === "steps" || value === otherValue);
    })
  );
}
