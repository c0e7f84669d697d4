// The event clauses of a condition with their places.

import type { Condition, EventClause } from "../../conditions/condition.ts";
import type { PlacedCondition } from "./placed-conditions.ts";

export interface PlacedLeaf {
  readonly clause: Condition;
  /** Of the clause itself: …/event, …/trait. */
  readonly pointer: string;
}

/** Every clause that is no group and no negation, in the order of the document. */
export function placedLeaves({
  condition,
  pointer,
}: Pick<PlacedCondition, "condition" | "pointer">): readonly PlacedLeaf[] {
  const inner = (part: Condition, below: string) =>
    placedLeaves({ condition: part, pointer: `${pointer}/${below}` });
  if ("all" in condition) return condition.all.flatMap((part, index) => inner(part, `all/${index}`));
  if ("any" in condition) return condition.any.flatMap((part, index) => inner(part, `any/${index}`));
  if ("not" in condition) return inner(condition.not, "not");
  return [{ clause: condition, pointer: `${pointer}/${Object.keys(condition)[0]}` }];
}

export const placedEvents = (
  placed: PlacedCondition,
): readonly { readonly event: EventClause; readonly pointer: string }[] =>
  placedLeaves(placed).flatMap(({ clause, pointer }) =>
    "event" in clause ? [{ event: clause.event, pointer }] : [],
  );
