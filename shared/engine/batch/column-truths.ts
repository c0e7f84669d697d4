// What a comparison says of the values of a column: decided once for each distinct value, and kept for as long as
// the column is, so that rehearsing again over the same columns decides nothing anew.

import type { CompiledComparison } from "../../conditions/comparison.ts";
import type { Comparison } from "../../conditions/condition.ts";
import type { ValueColumn } from "../../people/message-chunk.ts";

interface Asked {
  readonly comparison: Comparison;
  readonly compiled: CompiledComparison;
}

/** By index in the column's values: 1 where a static comparison holds. */
export function truthsOf(column: ValueColumn, { comparison, compiled }: Asked): Uint8Array {
  return keep(truths, column, comparison, () =>
    Uint8Array.from(column.values, (value) => Number(compiled.holds(value ?? undefined, 0))),
  );
}

/** By row of a chunk: 1 where a static comparison holds; rows outside of the column have an absent value. */
export function rowTruthsOf(column: ValueColumn, asked: Asked, rowCount: number): Uint8Array {
  return keep(rowTruths, column, asked.comparison, () => {
    const passes = new Uint8Array(rowCount).fill(Number(asked.compiled.holds(undefined, 0)));
    const ofValues = truthsOf(column, asked);
    const { rows, codes } = column;
    for (let index = 0; index < rows.length; index++) {
      passes[rows[index] as number] = ofValues[codes[index] as number] as number;
    }
    return passes;
  });
}

type Kept = WeakMap<ValueColumn, Map<string, Uint8Array>>;

const truths: Kept = new WeakMap();
const rowTruths: Kept = new WeakMap();

/** Comparisons kept for a column; the one asked for first goes first. */
const mostKept = 16;

function keep(
  kept: Kept,
  column: ValueColumn,
  { op, value }: Comparison,
  make: () => Uint8Array,
): Uint8Array {
  const known = kept.get(column) ?? new Map<string, Uint8Array>();
  kept.set(column, known);
  const key = JSON.stringify([op, value]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size === mostKept) known.delete(oldest);
  const made = make();
  known.set(key, made);
  return made;
}
