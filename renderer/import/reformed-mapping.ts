// A mapping after its file was read in another form: with another separator, with or without names of columns.

import type { LookedFile } from "../../shared/api/import-contract.ts";
import type { Mapping } from "../../shared/people/mapping-schema.ts";
import { meaningOf, withMeaning } from "./mapping-draft.ts";

/**
 * The same mapping where the columns are the same ones. Where only their names came or went, each keeps its meaning.
 * null where they are others altogether, of which no meaning is known.
 */
export function reformed(mapping: Mapping, before: LookedFile, after: LookedFile): Mapping | null {
  const names = (looked: LookedFile): string => JSON.stringify(looked.columns.map(({ name }) => name));
  if (after.columns.length === 0 || names(before) === names(after)) return mapping;
  if (before.columns.length !== after.columns.length) return null;
  return after.columns.reduce(
    (draft: Mapping, { position }, index): Mapping => {
      const old = before.columns[index];
      const meaning = old === undefined ? ({ role: "property" } as const) : meaningOf(mapping, old);
      return withMeaning(draft, { columns: after.columns, position, meaning });
    },
    { ...mapping, columns: [] },
  );
}

export type FormChange = Pick<Mapping, "separator" | "header" | "skipLines" | "decimalComma">;

export const withForm = (mapping: Mapping, change: FormChange): Mapping => ({ ...mapping, ...change });
