// What is made of an open rehearsal when it is first asked for, and kept for as long as the rehearsal is open.

import type { OpenRehearsal } from "./open-rehearsal.ts";

export function madeOnce<T>(make: (rehearsal: OpenRehearsal) => T): (rehearsal: OpenRehearsal) => T {
  const made = new WeakMap<OpenRehearsal, { readonly value: T }>();
  return (rehearsal) => {
    const known = made.get(rehearsal) ?? { value: make(rehearsal) };
    made.set(rehearsal, known);
    return known.value;
  };
}
