// The exact inverse of any edit: the part of the journey that it changed, as it was. Unchanged steps are
// shared with the journey before, so an undo history holds little more than what was changed.

import { err, ok, type Result } from "../../base/result.ts";
import type { Journey, Step } from "../journey.ts";
import type { RestoreEdit } from "./edit.ts";
import type { EditProblem } from "./edit-problem.ts";

/** The edit that turns `after` into `before`, in every byte. */
export function restoreEdit(before: Journey, after: Journey, undoes: string): RestoreEdit {
  const head: Journey = { ...before, steps: [] };
  const steps = stepChange(before.steps, after.steps);
  return {
    kind: "restore",
    undoes,
    ...(sameHead(before, after) ? {} : { head }),
    ...(steps === undefined ? {} : { steps }),
  };
}

export function restore(journey: Journey, { head, steps }: RestoreEdit): Result<Journey, EditProblem> {
  const around = head ?? journey;
  if (steps === undefined) return ok({ ...around, steps: journey.steps });
  const { index, remove, insert } = steps;
  const removed = journey.steps.slice(index, index + remove.length).map(({ id }) => id);
  if (removed.join() !== remove.join()) return err({ kind: "doesNotFit" });
  const restored = [
    ...journey.steps.slice(0, index),
    ...insert,
    ...journey.steps.slice(index + remove.length),
  ];
  return ok({ ...around, steps: restored });
}

/** The smallest run of steps outside which both lists have the same values. */
function stepChange(before: readonly Step[], after: readonly Step[]): RestoreEdit["steps"] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (start === before.length && start === after.length) return undefined;
  const remove = after.slice(start, after.length - end).map(({ id }) => id);
  return { index: start, remove, insert: before.slice(start, before.length - end) };
}

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
