// Ids for what a person adds: made from the name, without randomness, so that the same edits give the same
// journey.

import type { StepId } from "../base/ids.ts";
import { reservedBranchIds } from "./step-schema.ts";
import { slugOf } from "./slug.ts";

interface WithId {
  readonly id: string;
}

/** Leaves room for a number within the 63 characters of an id. */
const longestSlug = 50;

/** An id that no step of `steps` has: "mail", then "mail-2", "mail-3" … */
export function newStepId(name: string, steps: readonly WithId[]): StepId {
  return freeId(slugOf(name, "-", longestSlug) || "step", idsOf(steps));
}

/** An id that no branch of the step has and that is not reserved. */
export function newBranchId(name: string, branches: readonly WithId[]): string {
  return freeId(
    slugOf(name, "-", longestSlug) || "branch",
    new Set([...idsOf(branches), ...reservedBranchIds]),
  );
}

const idsOf = (items: readonly WithId[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));

/** Ends: one of the first `taken.size + 1` candidates is free. */
function freeId(base: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
