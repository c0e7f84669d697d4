// A saved mapping that fits a table: the same columns in any order, or, without a header, as many columns of which
// the first rows can be read as messages.

import type { SavedMapping } from "../../../shared/api/import-contract.ts";
import type { Mapping } from "../../../shared/people/mapping-schema.ts";
import { compileMapping } from "../compile-mapping.ts";
import { RowReader } from "../row-reader.ts";
import type { TableForm } from "./table-form.ts";
import type { TableStart } from "./table-rows.ts";

export interface Recognised {
  readonly name: string;
  /** With the separator and the lines before the table as they are in this file. */
  readonly mapping: Mapping;
}

const triedRows = 100;
const leastRead = 0.9;

/** Of several the one that was saved last. */
export function recogniseMapping(
  saved: readonly SavedMapping[],
  table: TableStart,
  form: TableForm,
): Recognised | undefined {
  const fitting = saved
    .filter((one) => (form.header ? hasSameNames(one, table) : readsRows(one, table, form)))
    .sort((a, b) => b.savedAtMs - a.savedAtMs);
  const [newest] = fitting;
  if (newest === undefined) return undefined;
  const { skipLines: _, ...kept } = newest.mapping;
  const { separator, header, skipLines } = form;
  const mapping = { ...kept, separator, header, ...(skipLines > 0 ? { skipLines } : {}) };
  return { name: newest.name, mapping };
}

/** A mapping that goes by positions needs the same order as well. */
function hasSameNames({ mapping, columns }: SavedMapping, { names = [] }: TableStart): boolean {
  if (mapping.header === false || columns.length !== names.length) return false;
  const goesByPosition = mapping.columns.some(({ position }) => position !== undefined);
  const [a, b] = goesByPosition ? [columns, names] : [columns.toSorted(), names.toSorted()];
  return a.every((name, index) => name === b[index]);
}

function readsRows(
  { mapping, columns }: SavedMapping,
  { rows, width }: TableStart,
  form: TableForm,
): boolean {
  if (mapping.header !== false || columns.length !== width) return false;
  const compiled = compileMapping(mapping, { separator: form.separator });
  if (!compiled.ok) return false;
  const reader = new RowReader(compiled.value);
  const tried = rows.slice(0, triedRows);
  const read = tried.filter(({ fields }) => reader.read(fields).ok).length;
  return tried.length > 0 && read >= tried.length * leastRead;
}
