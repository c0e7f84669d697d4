// The nearest instant before or after another one at which something happens.

import { countUpTo } from "../base/sorted-instants.ts";

export type Direction = "next" | "previous";

/** Strictly after (before) `atMs`; undefined where there is none. */
export function nearestInstant(
  ascending: ArrayLike<number>,
  atMs: number,
  direction: Direction,
): number | undefined {
  if (direction === "next") return ascending[countUpTo(ascending, atMs)];
  // Instants are whole milliseconds.
  return ascending[countUpTo(ascending, atMs - 1) - 1];
}
