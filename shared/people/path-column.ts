// The column of a path: a literal top-level key, else own keys through objects (SEMANTICS.md section 2), row by
// row. Absent values are null here, as columns have it.

import { follow, splitPath } from "../base/path.ts";
import type { MessageChunk, ValueColumn } from "./message-chunk.ts";

/** The values at `path` for the rows of one kind; undefined where no row has any. */
export function pathColumn(chunk: MessageChunk, code: number, path: string): ValueColumn | undefined {
  const literal = chunk.column(code, path);
  const split = splitPath(path);
  const head = split === undefined ? undefined : chunk.column(code, split.head);
  if (split === undefined || head === undefined) return literal;
  const followed = { ...head, values: head.values.map((value) => follow(value, split.rest) ?? null) };
  return literal === undefined ? followed : overlay(literal, followed);
}

/** Rows of both; where a row is in both, the value of `over` counts. */
function overlay(over: ValueColumn, under: ValueColumn): ValueColumn {
  const codeOf = new Map<number, number>();
  under.rows.forEach((row, index) => codeOf.set(row, over.values.length + (under.codes[index] ?? 0)));
  over.rows.forEach((row, index) => codeOf.set(row, over.codes[index] ?? 0));
  const rows = Uint32Array.from(codeOf.keys()).sort();
  return {
    rows,
    codes: Uint32Array.from(rows, (row) => codeOf.get(row) ?? 0),
    values: [...over.values, ...under.values],
  };
}
