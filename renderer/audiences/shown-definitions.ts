// What the two lists have in common: what they are made from, and which of it is shown.

import type { DefinitionSizes, DefinitionUsage } from "../../shared/api/definition-contract.ts";
import type { Definitions } from "../../shared/people/definitions.ts";

export interface ShownDefinitions {
  readonly definitions: Definitions;
  /** What the names must have in them, whatever its case. */
  readonly text: string;
  /** undefined while they are counted. */
  readonly sizes: DefinitionSizes | undefined;
  readonly usage: DefinitionUsage | undefined;
}

interface Placed<Item> {
  readonly item: Item;
  /** Its index in the document. */
  readonly place: number;
}

/** By name; those of the same name as they stand in the document. */
export function shownItems<Item extends { readonly name: string }>(
  items: readonly Item[],
  text: string,
): readonly Placed<Item>[] {
  const wanted = text.trim().toLowerCase();
  return items
    .map((item, place) => ({ item, place }))
    .filter(({ item }) => item.name.toLowerCase().includes(wanted))
    .toSorted((a, b) => a.item.name.localeCompare(b.item.name) || a.place - b.place);
}
