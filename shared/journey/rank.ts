// Rank: the topological order in which everything of one instant stands in every output (SEMANTICS.md
// section 10).

import { connectionsOf } from "./connections.ts";
import type { Step } from "./journey.ts";

/**
 * Indices of the steps in rank order: repeatedly the first in the file among those whose predecessors are
 * all taken. Total on drafts: connections to unknown steps do not count, and a step on a cycle or behind
 * one has no rank and is left out.
 */
export function rankSteps(steps: readonly Step[]): readonly number[] {
  const indexOf = indexById(steps);
  const followers = steps.map((step) => followersOf(step, indexOf));
  const openPredecessors = new Array<number>(steps.length).fill(0);
  for (const next of followers.flat()) openPredecessors[next] = (openPredecessors[next] ?? 0) + 1;
  const ranked: number[] = [];
  const taken = new Set<number>();
  for (;;) {
    const first = openPredecessors.findIndex((count, index) => count === 0 && !taken.has(index));
    if (first === -1) return ranked;
    taken.add(first);
    ranked.push(first);
    for (const next of followers[first] ?? []) openPredecessors[next] = (openPredecessors[next] ?? 0) - 1;
  }
}

/** Where an id is declared twice, the first one counts. */
function indexById(steps: readonly Step[]): ReadonlyMap<string, number> {
  return new Map(steps.map((step, index) => [step.id, index] as const).reverse());
}

/** One entry for each connection, so a step that two branches lead to stands twice. */
function followersOf(step: Step, indexOf: ReadonlyMap<string, number>): readonly number[] {
  return connectionsOf(step).flatMap(({ next }) => {
    const index = next === null ? undefined : indexOf.get(next);
    return index === undefined ? [] : [index];
  });
}
