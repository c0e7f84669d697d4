// Conditions as the batch sees them: boolean expressions over two kinds of leaves. A *count* leaf slides over the
// instants of one event pattern; a *signal* is a truth that depends on the user alone (a trait, a computed
// trait, an audience), laid out in advance as the instants at which it turns.

import type { Count } from "../../conditions/condition.ts";

/** From when on events count: all of history, publication, the instance's entry, or the step's reached instant. */
export type CountAfter = "history" | "publication" | "entry" | "step";

export interface CountLeaf {
  /** Index of an event pattern. */
  readonly pattern: number;
  /** Infinity where there is no window. */
  readonly windowMs: number;
  readonly after: CountAfter;
  readonly count: Count;
}

export type Expression =
  | { readonly is: "constant"; readonly value: boolean }
  | { readonly is: "all" | "any"; readonly parts: readonly Expression[] }
  | { readonly is: "not"; readonly part: Expression }
  | { readonly is: "count"; readonly leaf: CountLeaf }
  | { readonly is: "signal"; readonly signal: number };
