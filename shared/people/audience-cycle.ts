// The way on which an audience depends on itself, for saying so by names before it is kept.

import { clausesOf } from "../conditions/clauses.ts";
import type { Condition } from "../conditions/condition.ts";
import type { Definitions } from "./definitions.ts";

/**
 * Ids from `id` over the audiences that its condition refers to and back to `id`: the shortest way. Undefined where it
 * does not depend on itself. `condition` is what it would have.
 */
export function audienceCycle(
  { audiences }: Pick<Definitions, "audiences">,
  { id, condition }: { readonly id: string; readonly condition: Condition },
): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const open: { readonly id: string; readonly condition: Condition }[] = [{ id, condition }];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    for (const to of audiencesIn(next.condition)) {
      if (to === id) return [...wayTo(next.id, cameFrom), id];
      const audience = audiences.find((other) => other.id === to);
      if (audience === undefined || cameFrom.has(to)) continue;
      cameFrom.set(to, next.id);
      open.push(audience);
    }
  }
  return undefined;
}

const audiencesIn = (condition: Condition): readonly string[] =>
  clausesOf(condition, "").flatMap(({ form, clause }) => {
    const { id } = clause;
    return form === "audience" && typeof id === "string" ? [id] : [];
  });

function wayTo(id: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [id];
  for (let before = cameFrom.get(id); before !== undefined; before = cameFrom.get(before))
    way.unshift(before);
  return way;
}
