// What steps name that a space does not have: told when steps are pasted from elsewhere.

import { clausesOf } from "../conditions/clauses.ts";
import type { Condition } from "../conditions/condition.ts";
import type { Definitions } from "../people/definitions.ts";
import type { Step } from "./journey.ts";

export interface MissingReferences {
  /** Ids, each once, in the order of the steps. */
  readonly audiences: readonly string[];
  readonly computedTraits: readonly string[];
  readonly destinations: readonly string[];
}

export function missingReferences(steps: readonly Step[], definitions: Definitions): MissingReferences {
  const clauses = steps.flatMap(conditionsOfStep).flatMap((condition) => clausesOf(condition, ""));
  const named = (form: "audience" | "computedTrait"): readonly string[] =>
    clauses.flatMap((placed) => (placed.form === form ? [String(placed.clause["id"])] : []));
  const destinations = steps.flatMap((step) =>
    step.type === "sendToDestinations" ? step.destinations.map(({ id }) => id) : [],
  );
  return {
    audiences: missing(named("audience"), definitions.audiences),
    computedTraits: missing(named("computedTrait"), definitions.computedTraits),
    destinations: missing(destinations, definitions.destinations),
  };
}

function missing(ids: readonly string[], defined: readonly { readonly id: string }[]): readonly string[] {
  const known = new Set(defined.map(({ id }) => id));
  return [...new Set(ids)].filter((id) => !known.has(id));
}

function conditionsOfStep(step: Step): readonly Condition[] {
  if ("condition" in step) return [step.condition];
  return step.type === "multiBranchSplit" || step.type === "holdUntil"
    ? step.branches.map(({ condition }) => condition)
    : [];
}
