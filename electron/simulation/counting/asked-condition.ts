// A condition made ready to be asked of one chunk after the other: its parts in document order with their places,
// references looked up, and what each clause is remembered by.

import { assert } from "../../../shared/base/assert.ts";
import type {
  AudienceClause,
  ComputedTraitClause,
  Condition,
  EventClause,
  TraitClause,
} from "../../../shared/conditions/condition.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import type { AskedTrait } from "./computed-trait-set.ts";

/** `key` names a clause together with everything that it refers to. */
export type AskedPart =
  | { readonly is: "all" | "any"; readonly parts: readonly AskedCondition[] }
  | { readonly is: "not"; readonly part: AskedCondition }
  | { readonly is: "event"; readonly clause: EventClause; readonly key: string }
  | { readonly is: "trait"; readonly clause: TraitClause; readonly key: string }
  | { readonly is: "computedTrait"; readonly asked: AskedTrait; readonly key: string }
  | { readonly is: "audience"; readonly condition: AskedCondition; readonly isMember: boolean };

export interface AskedCondition {
  /** Place from the top of the condition that was asked about; of an audience's parts, from the audience's top. */
  readonly pointer: string;
  readonly part: AskedPart;
}

/** `condition` and `definitions` are checked, so that every reference leads somewhere and none in a circle. */
export function askedCondition(condition: Condition, definitions: Definitions, pointer = ""): AskedCondition {
  const inner = (part: Condition, below: string): AskedCondition =>
    askedCondition(part, definitions, `${pointer}/${below}`);
  if ("all" in condition) {
    const parts = condition.all.map((part, index) => inner(part, `all/${index}`));
    return { pointer, part: { is: "all", parts } };
  }
  if ("any" in condition) {
    const parts = condition.any.map((part, index) => inner(part, `any/${index}`));
    return { pointer, part: { is: "any", parts } };
  }
  if ("not" in condition) return { pointer, part: { is: "not", part: inner(condition.not, "not") } };
  if ("audience" in condition) return { pointer, part: audiencePart(condition.audience, definitions) };
  if ("computedTrait" in condition) {
    return { pointer, part: computedTraitPart(condition.computedTrait, definitions) };
  }
  const key = JSON.stringify(condition);
  return "event" in condition
    ? { pointer, part: { is: "event", clause: condition.event, key } }
    : { pointer, part: { is: "trait", clause: condition.trait, key } };
}

function audiencePart({ id, is }: AudienceClause, definitions: Definitions): AskedPart {
  const audience = definitions.audiences.find((candidate) => candidate.id === id);
  assert(audience !== undefined, `audience ${id} must be defined`);
  return {
    is: "audience",
    condition: askedCondition(audience.condition, definitions),
    isMember: is === "member",
  };
}

function computedTraitPart({ id, ...comparison }: ComputedTraitClause, definitions: Definitions): AskedPart {
  const trait = definitions.computedTraits.find((candidate) => candidate.id === id);
  assert(trait !== undefined, `computed trait ${id} must be defined`);
  const { type, event, property, within } = trait;
  const key = JSON.stringify(["computed", type, event, property, within, comparison]);
  return { is: "computedTrait", asked: { trait, comparison }, key };
}

/** Itself and every part below it, in document order; those of audiences are not parts of the document. */
export function partsOf(asked: AskedCondition): readonly AskedCondition[] {
  const { part } = asked;
  if (part.is === "not") return [asked, ...partsOf(part.part)];
  return part.is === "all" || part.is === "any" ? [asked, ...part.parts.flatMap(partsOf)] : [asked];
}
