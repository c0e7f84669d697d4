// Conditions that are never true, or always, whatever the people do.

import { clausesOf } from "../../conditions/clauses.ts";
import { editAtAll } from "./edit-at.ts";
import { constantTitle } from "./constant-title.ts";
import type { Doubt, Doubting } from "./doubt.ts";
import { alwaysHolds, neverHolds } from "./never-holds.ts";
import type { PlacedCondition } from "./placed-conditions.ts";
import { fix, mendable, says } from "./problem-parts.ts";

export function constantDoubts(doubting: Doubting): readonly Doubt[] {
  return doubting.conditions.flatMap((placed) => {
    const { condition, asking, pointer } = placed;
    if (neverHolds(condition, asking)) return [{ pointer, words: neverWords(doubting, placed) }];
    if (alwaysHolds(condition, asking)) return [{ pointer, words: alwaysWords(placed) }];
    return [];
  });
}

function neverWords({ journey }: Doubting, placed: PlacedCondition) {
  const title = constantTitle(placed, "never");
  const { condition, pointer, asking } = placed;
  if (isEmpty(condition, "any"))
    return says("conditionNeverHolds", title, "None of no clauses can hold. Add one.");
  if (!asking.atOnce || neverHolds(condition, { atOnce: false }))
    return says("conditionNeverHolds", title, "Parts of its condition contradict each other.");
  const clauses = clausesOf(condition, pointer).filter(({ clause }) => clause["since"] === "step");
  const edit = editAtAll(
    journey,
    clauses.map((clause) => `${clause.pointer}/since`),
    "entry",
  );
  return mendable(
    says(
      "conditionNeverHolds",
      title,
      "It is decided at the instant of arrival, and nothing has happened since then.",
    ),
    edit && fix("Since entering", edit),
  );
}

function alwaysWords(placed: PlacedCondition) {
  const title = constantTitle(placed, "always");
  return isEmpty(placed.condition, "all")
    ? says("conditionAlwaysHolds", title, "It has no condition yet. Say for whom it is.")
    : says("conditionAlwaysHolds", title, "Its condition is true for everybody, whatever they do.");
}

function isEmpty(condition: PlacedCondition["condition"], group: "all" | "any"): boolean {
  if ("all" in condition) return group === "all" && condition.all.length === 0;
  return "any" in condition && group === "any" && condition.any.length === 0;
}
