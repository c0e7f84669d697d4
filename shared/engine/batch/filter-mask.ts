// Which rows of a chunk pass the property filters of a pattern. Decided once for each distinct value of a column,
// not for each message.

import { compileComparison } from "../../conditions/comparison.ts";
import type { EventPattern, PropertyFilter } from "../../conditions/condition.ts";
import type { MessageChunk } from "../../people/message-chunk.ts";
import { pathColumn } from "../../people/path-column.ts";

/** By row: 1 where the row passes all filters; only the rows of the pattern's kind mean something. */
export function filterMask(
  chunk: MessageChunk,
  { type = "track", name, where = [] }: EventPattern,
): Uint8Array {
  const code = chunk.kinds.findIndex((kind) => kind.type === type && kind.name === name);
  if (code < 0) return new Uint8Array(chunk.atMs.length);
  const [first, ...others] = where.map((filter) => passing({ chunk, code, filter }));
  const mask = first ?? new Uint8Array(chunk.atMs.length).fill(1);
  for (const other of others) {
    for (let row = 0; row < mask.length; row++) mask[row] = (mask[row] as number) & (other[row] as number);
  }
  return mask;
}

interface FilteredKind {
  readonly chunk: MessageChunk;
  readonly code: number;
  readonly filter: PropertyFilter;
}

function passing({ chunk, code, filter }: FilteredKind): Uint8Array {
  const comparison = compileComparison(filter);
  const passes = new Uint8Array(chunk.atMs.length);
  if (comparison.holds(undefined, 0)) passes.fill(1);
  const column = pathColumn(chunk, code, filter.property);
  if (column === undefined) return passes;
  const { rows, codes, values } = column;
  const truths = Uint8Array.from(values, (value) => Number(comparison.holds(value ?? undefined, 0)));
  for (let index = 0; index < rows.length; index++) {
    passes[rows[index] as number] = truths[codes[index] as number] as number;
  }
  return passes;
}
