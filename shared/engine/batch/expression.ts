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

/**
 * Patterns without a recent event of which the expression cannot hold, with how recent: its window in milliseconds,
 * or Infinity. Empty where that is not certain.
 */
export function neededPatterns(expression: Expression): ReadonlyMap<number, number> {
  if (expression.is === "count") {
    const { count, pattern, windowMs } = expression.leaf;
    const least = "atLeast" in count ? count.atLeast : "exactly" in count ? count.exactly : 0;
    return new Map(least > 0 ? [[pattern, windowMs]] : []);
  }
  if (expression.is !== "all" && expression.is !== "any") return new Map();
  const [first, ...others] = expression.parts.map(neededPatterns);
  return others.reduce(expression.is === "all" ? neededByBoth : neededByEither, first ?? new Map());
}

type Needed = ReadonlyMap<number, number>;

const neededByBoth = (one: Needed, other: Needed): Needed =>
  new Map(
    [...one, ...other].map(([pattern]) => [
      pattern,
      Math.min(one.get(pattern) ?? Infinity, other.get(pattern) ?? Infinity),
    ]),
  );

const neededByEither = (one: Needed, other: Needed): Needed =>
  new Map(
    [...one].flatMap(([pattern, windowMs]) => {
      const otherMs = other.get(pattern);
      return otherMs === undefined ? [] : [[pattern, Math.max(windowMs, otherMs)] as const];
    }),
  );
