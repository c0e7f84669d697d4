// Audiences that depend on themselves, through however many others. The walk does not recurse: chains of
// audiences may be long.

import { describeCycle } from "../base/describe-found.ts";
import type { Problem } from "../base/problem.ts";
import type { PlacedClause } from "../conditions/clauses.ts";

/** The audience clauses in the condition of each audience, by its id. */
export type References = ReadonlyMap<string, readonly PlacedClause[]>;

/** One problem for each cycle, at the reference that closes it. */
export function audienceCycleProblems(references: References): readonly Problem[] {
  const done = new Set<string>();
  return [...references.keys()].flatMap((id) => cyclesBelow(id, references, done));
}

function cyclesBelow(start: string, references: References, done: Set<string>): readonly Problem[] {
  const problems: Problem[] = [];
  const path: { readonly id: string; readonly open: PlacedClause[] }[] = [];
  const depthOf = new Map<string, number>();
  const enter = (id: string): void => {
    if (done.has(id)) return;
    depthOf.set(id, path.length);
    path.push({ id, open: [...(references.get(id) ?? [])].reverse() });
  };
  enter(start);
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const reference = at.open.pop();
    if (reference === undefined) {
      done.add(at.id);
      depthOf.delete(at.id);
      path.pop();
      continue;
    }
    const next = reference.clause["id"];
    if (typeof next !== "string") continue;
    const from = depthOf.get(next);
    if (from === undefined) enter(next);
    else problems.push(cycleProblem(reference, [...path.slice(from).map(({ id }) => id), next]));
  }
  return problems;
}

const cycleProblem = ({ pointer }: PlacedClause, cycle: readonly string[]): Problem => ({
  pointer: `${pointer}/id`,
  found: describeCycle(cycle),
  expected: "audiences that do not depend on themselves",
});
