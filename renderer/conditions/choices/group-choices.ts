// How the parts of a group are linked: all, any, and the two with a `not` around them.

import type { Condition } from "../../../shared/conditions/condition.ts";
import { conditionOf, groupOf, negated, type OutlineGroup } from "../document/condition-outline.ts";
import { type Choice, choice } from "./choice.ts";
import { matchTyped } from "./match-typed.ts";

export type GroupMode = "all" | "any" | "none" | "not all";

/** The innermost `not` is said by the mode. */
export function groupMode({ link, negations }: OutlineGroup): GroupMode {
  if (negations === 0) return link;
  return link === "any" ? "none" : "not all";
}

/** The `not`s that the mode does not say. */
export const spokenNegations = ({ negations }: OutlineGroup): number => Math.max(0, negations - 1);

const explanations: Readonly<Record<GroupMode, string>> = {
  all: "each one holds",
  any: "one or more hold",
  none: "not one holds",
  "not all": "one or more do not hold",
};

const modes: readonly GroupMode[] = ["all", "any", "none", "not all"];

export function groupChoices(group: OutlineGroup, typed: string): readonly Choice[] {
  const current = groupMode(group);
  const choices = modes.map((mode) =>
    choice({
      key: mode,
      label: mode,
      note: explanations[mode],
      isChosen: mode === current,
      part: () => withMode(group, mode),
    }),
  );
  return matchTyped(choices, typed);
}

export function withMode(group: OutlineGroup, mode: GroupMode): Condition {
  if (mode === groupMode(group)) return conditionOf(group);
  const link = mode === "any" || mode === "none" ? "any" : "all";
  const own = mode === "none" || mode === "not all" ? 1 : 0;
  return negated(groupOf(link, group.parts.map(conditionOf)), spokenNegations(group) + own);
}
