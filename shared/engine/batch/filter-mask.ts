// Which rows of a chunk pass the property filters of a pattern. Decided once for each distinct value of a column,
// not for each message.

import { compileComparison } from "../../conditions/comparison.ts";
import type { EventPattern, PropertyFilter } from "../../conditions/condition.ts";
import type { MessageChunk } from "../../people/message-chunk.ts";
import { pathColumn } from "../../people/path-column.ts";
import { rowTruthsOf } from "./column-truths.ts";

/** By row: 1 where it passes all filters; only the rows of the pattern's kind mean something. Not to be changed. */
export function filterMask(
  chunk: MessageChunk,
  { type = "track", name, where = [] }: EventPattern,
): Uint8Array {
  const code = chunk.kinds.findIndex((kind) => kind.type === type && kind.name === name);
  if (code < 0) return new Uint8Array(chunk.atMs.length);
  const [first, ...others] = where.map((filter) => passing(chunk, code, filter));
  if (first === undefined) return new Uint8Array(chunk.atMs.length).fill(1);
  if (others.length === 0) return first;
  const mask = first.slice();
  for (const other of others) {
    for (let row = 0; row < mask.length; row++) mask[row] = (mask[row] as number) & (other[row] as number);
  }
  return mask;
}

function passing(chunk: MessageChunk, code: number, { property, ...comparison }: PropertyFilter): Uint8Array {
  const compiled = compileComparison(comparison);
  const column = pathColumn(chunk, code, property);
  const rowCount = chunk.atMs.length;
  if (column !== undefined) return rowTruthsOf(column, { comparison, compiled }, rowCount);
  return new Uint8Array(rowCount).fill(Number(compiled.holds(undefined, 0)));
}
