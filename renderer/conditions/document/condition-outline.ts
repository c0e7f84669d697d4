// A condition as the editor shows it: groups with their parts, and clauses, each with the `not`s around it.
// `conditionOf` gives back exactly what was taken apart.

import type {
  AudienceClause,
  ComputedTraitClause,
  Condition,
  EventClause,
  TraitClause,
} from "../../../shared/conditions/condition.ts";

/** One elementary question. */
export type Clause =
  | { readonly event: EventClause }
  | { readonly trait: TraitClause }
  | { readonly computedTrait: ComputedTraitClause }
  | { readonly audience: AudienceClause };

interface Placed {
  /** From the condition's top, the `not`s included. */
  readonly pointer: string;
  /** Below the `not`s. */
  readonly inner: string;
  /** How many `not`s stand around it. */
  readonly negations: number;
}

export interface OutlineGroup extends Placed {
  readonly kind: "group";
  readonly link: "all" | "any";
  readonly parts: readonly OutlinePart[];
}

export interface OutlineClause extends Placed {
  readonly kind: "clause";
  readonly clause: Clause;
}

export type OutlinePart = OutlineGroup | OutlineClause;

export function outlineOf(condition: Condition, pointer = ""): OutlinePart {
  let content = condition;
  let negations = 0;
  while ("not" in content) {
    content = content.not;
    negations += 1;
  }
  return placed(content, { pointer, inner: pointer + "/not".repeat(negations), negations });
}

/** The condition that an outline was made of. */
export function conditionOf(part: OutlinePart): Condition {
  if (part.kind === "clause") return negated(part.clause, part.negations);
  const parts = part.parts.map(conditionOf);
  return negated(groupOf(part.link, parts), part.negations);
}

/** `times` times `not` around it. */
export const negated = (condition: Condition, times: number): Condition =>
  times <= 0 ? condition : negated({ not: condition }, times - 1);

export const groupOf = (link: "all" | "any", parts: readonly Condition[]): Condition =>
  link === "all" ? { all: parts } : { any: parts };

function placed(content: Exclude<Condition, { not: unknown }>, place: Placed): OutlinePart {
  if ("all" in content) return group("all", content.all, place);
  if ("any" in content) return group("any", content.any, place);
  return { kind: "clause", clause: content, ...place };
}

const group = (link: "all" | "any", parts: readonly Condition[], place: Placed): OutlineGroup => ({
  kind: "group",
  link,
  parts: parts.map((part, index) => outlineOf(part, `${place.inner}/${link}/${index}`)),
  ...place,
});
