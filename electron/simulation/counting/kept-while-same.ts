// What was worked out about all people at once, kept for as long as they and what they did stay the same.

import type { PeopleSource } from "./people-source.ts";

/** The returned function gives what `make` made for the people as they are now. */
export function keptWhileSame<T>(make: () => T): (source: PeopleSource) => T {
  const kept = new WeakMap<PeopleSource, { readonly version: string; readonly value: T }>();
  return (source) => {
    const known = kept.get(source);
    if (known?.version === source.version) return known.value;
    const value = make();
    kept.set(source, { version: source.version, value });
    return value;
  };
}
