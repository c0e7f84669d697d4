// Counts are sums over people: those of some can be added to those of others, or taken out of those of all.

import type { InstantCounts } from "../engine/instant-counts.ts";

/** Both of the same journey. */
export function addCounts(one: InstantCounts, other: InstantCounts, sign: 1 | -1): InstantCounts {
  return sum(one, other, sign);
}

function sum<T extends object>(one: T, other: T, sign: 1 | -1): T {
  const others = new Map<string, unknown>(Object.entries(other));
  const entries = Object.entries(one).map(([key, value]: [string, unknown]) => {
    const more = others.get(key);
    if (typeof value === "number") return [key, value + sign * (typeof more === "number" ? more : 0)];
    const areBoth = typeof value === "object" && value !== null && typeof more === "object" && more !== null;
    return [key, areBoth ? sum(value as object, more, sign) : value];
  });
  return Object.fromEntries(entries) as T;
}
