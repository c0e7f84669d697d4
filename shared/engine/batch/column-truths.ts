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
export function truthsOf(column: ValueColumn, asked: Asked): Uint8Array {
  return ofValues.get(column, asked.comparison, () =>
    Uint8Array.from(column.values, (value) => Number(asked.compiled.holds(value ?? undefined, 0))),
  );
}

/** By row of a chunk: 1 where a static comparison holds; rows outside of the column have an absent value. */
export function rowTruthsOf(column: ValueColumn, asked: Asked, rowCount: number): Uint8Array {
  return ofRows.get(column, asked.comparison, () => {
    const passes = new Uint8Array(rowCount).fill(Number(asked.compiled.holds(undefined, 0)));
    const truths = truthsOf(column, asked);
    const { rows, codes } = column;
    for (let index = 0; index < rows.length; index++) {
      passes[rows[index] as number] = truths[codes[index] as number] as number;
    }
    return passes;
  });
}

/** Comparisons kept for a column; the oldest goes first. */
const mostKept = 16;

class KeptTruths {
  private readonly kept = new WeakMap<ValueColumn, Map<string, Uint8Array>>();

  get(column: ValueColumn, { op, value }: Comparison, make: () => Uint8Array): Uint8Array {
    const known = this.kept.get(column) ?? new Map<string, Uint8Array>();
    this.kept.set(column, known);
    const key = JSON.stringify([op, value]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size === mostKept) known.delete(oldest);
    const made = make();
    known.set(key, made);
    return made;
  }
}

const ofValues = new KeptTruths();
const ofRows = new KeptTruths();
