// The rows of the list of traits. Pure.

import type { FieldInData, TraitChanges, TraitsChanges } from "../../shared/api/catalogue-contract.ts";
import type { NamesShown } from "../conditions/words/names-shown.ts";
import { traitPath } from "./address.ts";
import type { CatalogueRow } from "./shown-rows.ts";

export interface TraitRow extends CatalogueRow {
  readonly field: FieldInData;
  /** undefined while they are not known. */
  readonly changes: TraitChanges | undefined;
}

export function traitRows(
  traits: readonly FieldInData[],
  changes: TraitsChanges | undefined,
  names: NamesShown,
): readonly TraitRow[] {
  const known = new Map(changes?.traits.map((trait) => [trait.path, trait]));
  return traits.map((field) => {
    const { label, isHidden } = names.trait(field.path);
    const own = known.get(field.path);
    return {
      field,
      changes: own,
      address: traitPath(field.path),
      name: field.path,
      label,
      isHidden,
      sortBy: { people: field.count, changes: own?.changes, last: own?.lastMs },
    };
  });
}
