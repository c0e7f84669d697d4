// Two inverses as one, without the journeys between them: what typing in one field needs.

import type { Edit, RestoreEdit, StepRun } from "./edit.ts";

/**
 * `first` undoes an edit, `second` the edit after it; the answer undoes both. Undefined where they do not change
 * the same steps, so that the journey would have to be asked.
 */
export function composeRestores(first: Edit, second: Edit): RestoreEdit | undefined {
  if (first.kind !== "restore" || second.kind !== "restore") return undefined;
  const runs = composeRuns(first.runs, second.runs);
  if (runs === "apart") return undefined;
  // Where `first` leaves the head alone, the head before both is the one before `second`.
  const head = first.head ?? second.head;
  return {
    kind: "restore",
    undoes: first.undoes,
    ...(head === undefined ? {} : { head }),
    ...(runs === undefined ? {} : { runs }),
  };
}

type Runs = readonly StepRun[] | undefined;

function composeRuns(first: Runs, second: Runs): Runs | "apart" {
  if (first === undefined || second === undefined) return first ?? second;
  if (first.length !== second.length) return "apart";
  const composed = second.map((later, index) => {
    const earlier = first[index];
    return earlier !== undefined && isOfSameSteps(earlier, later)
      ? { index: later.index, remove: later.remove, insert: earlier.insert }
      : undefined;
  });
  return composed.every((run) => run !== undefined) ? composed : "apart";
}

/** Steps come and go in neither, so that both count places alike. */
const isOfSameSteps = (earlier: StepRun, later: StepRun): boolean =>
  earlier.index === later.index &&
  earlier.insert.length === earlier.remove.length &&
  later.insert.length === later.remove.length &&
  earlier.remove.length === later.insert.length &&
  later.insert.every(({ id }, index) => id === earlier.remove[index]);
