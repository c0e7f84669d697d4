// What journeys call by id, people call by name.

import type { AudienceId, ComputedTraitId, DestinationId } from "../base/ids.ts";
import type { Definitions } from "./definitions.ts";

export interface DefinitionNames {
  readonly audience: (id: AudienceId) => string;
  readonly computedTrait: (id: ComputedTraitId) => string;
  readonly destination: (id: DestinationId) => string;
}

/** Without definitions, and for an id that they do not have, the id itself. */
export function definitionNames(definitions: Definitions | undefined): DefinitionNames {
  return {
    audience: lookup(definitions?.audiences ?? []),
    computedTrait: lookup(definitions?.computedTraits ?? []),
    destination: lookup(definitions?.destinations ?? []),
  };
}

function lookup(items: readonly { readonly id: string; readonly name: string }[]): (id: string) => string {
  const names = new Map(items.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
