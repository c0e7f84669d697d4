// Which rows of a chunk pass the property filters of a pattern. Decided once for each distinct value of a column,
// not for each message.

import { compileComparison } from "../../conditions/comparison.ts";
import type { EventPattern, PropertyFilter } from "../../conditions/condition.ts";
import type { MessageChunk } from "../../people/message-chunk.ts";
import { pathColumn } from "../../people/path-column.ts";

/** By row: 1 where the row passes; only the rows of the pattern's kind mean something. */
export function filterMask(
  chunk: MessageChunk,
  { type = "track", name, where = [] }: EventPattern,
): Uint8Array {
  const mask = new Uint8Array(chunk.atMs.length).fill(1);
  const code = chunk.kinds.findIndex((kind) => kind.type === type && kind.name === name);
  if (code >= 0) for (const filter of where) applyFilter(mask, { chunk, code, filter });
  return mask;
}

interface FilteredKind {
  readonly chunk: MessageChunk;
  readonly code: number;
  readonly filter: PropertyFilter;
}

function applyFilter(mask: Uint8Array, { chunk, code, filter }: FilteredKind): void {
  const comparison = compileComparison(filter);
  const column = pathColumn(chunk, code, filter.property);
  const passes = new Uint8Array(mask.length).fill(Number(comparison.holds(undefined, 0)));
  if (column !== undefined) {
    const truths = Uint8Array.from(column.values, (value) => Number(comparison.holds(value ?? undefined, 0)));
    column.rows.forEach((row, index) => (passes[row] = truths[column.codes[index] as number] as number));
  }
  for (let row = 0; row < mask.length; row++) mask[row] = (mask[row] as number) & (passes[row] as number);
}
