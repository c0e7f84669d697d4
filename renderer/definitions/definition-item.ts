// One item of a list of definitions, as all lists show it.

import type { DefinitionList } from "../../shared/api/definition-contract.ts";
import type { Audience, ComputedTrait, Destination } from "../../shared/people/definitions.ts";

export interface ItemOf {
  readonly audiences: Audience;
  readonly computedTraits: ComputedTrait;
  readonly destinations: Destination;
}

export type DefinitionItem = ItemOf[DefinitionList];

export interface ListWords {
  readonly one: string;
  readonly many: string;
  /** Where the editor of an item is. */
  readonly path: (id: string) => string;
}

export const listWords: Readonly<Record<DefinitionList, ListWords>> = {
  audiences: { one: "audience", many: "audiences", path: (id) => `/audiences/${id}` },
  computedTraits: { one: "computed trait", many: "computed traits", path: (id) => `/audiences/traits/${id}` },
  destinations: { one: "destination", many: "destinations", path: (id) => `/destinations/${id}` },
};
