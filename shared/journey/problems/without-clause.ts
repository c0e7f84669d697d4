// What a condition comes to when one of its clauses is known never to be true, or always.

import type { Condition } from "../../conditions/condition.ts";
import { constantTitle } from "./constant-title.ts";
import { alwaysHolds, neverHolds } from "./never-holds.ts";
import type { PlacedCondition } from "./placed-conditions.ts";

/** `clause` is one of the condition's own. */
function withTruth(condition: Condition, clause: Condition, truth: boolean): Condition {
  if (condition === clause) return truth ? { all: [] } : { any: [] };
  const inner = (part: Condition): Condition => withTruth(part, clause, truth);
  if ("all" in condition) return { all: condition.all.map(inner) };
  if ("any" in condition) return { any: condition.any.map(inner) };
  return "not" in condition ? { not: inner(condition.not) } : condition;
}

/** The title of what follows for the step, or undefined where the condition still depends on other clauses. */
export function titleWithTruth(
  placed: PlacedCondition,
  clause: Condition,
  truth: boolean,
): string | undefined {
  const condition = withTruth(placed.condition, clause, truth);
  if (neverHolds(condition, placed.asking)) return constantTitle(placed, "never");
  return alwaysHolds(condition, placed.asking) ? constantTitle(placed, "always") : undefined;
}
