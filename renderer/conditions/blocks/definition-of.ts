// What a clause refers to, and where that is edited.

import type { Definitions } from "../../../shared/people/definitions.ts";
import type { OutlinePart } from "../document/condition-outline.ts";

/** null where it refers to nothing that is defined. */
export function definitionOf(
  part: OutlinePart,
  { audiences, computedTraits }: Definitions,
): { readonly name: string; readonly path: string } | null {
  if (part.kind !== "clause") return null;
  const { clause } = part;
  if ("audience" in clause) {
    const audience = audiences.find(({ id }) => id === clause.audience.id);
    return audience === undefined ? null : { name: audience.name, path: `/audiences/${audience.id}` };
  }
  if (!("computedTrait" in clause)) return null;
  const trait = computedTraits.find(({ id }) => id === clause.computedTrait.id);
  return trait === undefined ? null : { name: trait.name, path: `/audiences/traits/${trait.id}` };
}
