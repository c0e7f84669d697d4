// Rank of the steps (SEMANTICS.md section 10), by the sentence that defines it.

import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Journey } from "../../shared/journey/journey.ts";

/** Step ids in rank order: repeatedly, among the steps whose predecessors are all taken, the first in the file. */
export function stepsByRank({ steps }: Journey): readonly string[] {
  const taken: string[] = [];
  const predecessors = (id: string): readonly string[] =>
    steps.filter((step) => connectionsOf(step).some(({ next }) => next === id)).map((step) => step.id);
  while (taken.length < steps.length) {
    const first = steps.find(
      ({ id }) => !taken.includes(id) && predecessors(id).every((before) => taken.includes(before)),
    );
    if (first === undefined) throw new Error("the steps form a cycle");
    taken.push(first.id);
  }
  return taken;
}
