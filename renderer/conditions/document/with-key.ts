// One key of a clause set or taken out, everything else byte for byte as it was. A new key goes where FORMATS.md
// has it, before the keys that it lists later.

/** The order of keys in clauses. */
const order: readonly string[] = [
  "name",
  "type",
  "where",
  "count",
  "within",
  "since",
  "property",
  "key",
  "id",
  "op",
  "value",
  "is",
];

/** `value` undefined takes the key out. */
export function withKey<T extends object, K extends keyof T & string>(
  clause: T,
  key: K,
  value: T[K] | undefined,
): T {
  const entries: [string, unknown][] = Object.entries(clause);
  const at = entries.findIndex(([name]) => name === key);
  const entry: [string, unknown][] = value === undefined ? [] : [[key, value]];
  const changed = at >= 0 ? entries.toSpliced(at, 1, ...entry) : inserted(entries, key, entry);
  // Exactly the type's keys again: those of `clause`, and `key` with a value of its type.
  return Object.fromEntries(changed) as T;
}

function inserted(
  entries: [string, unknown][],
  key: string,
  entry: [string, unknown][],
): readonly [string, unknown][] {
  const later = entries.findIndex(([name]) => order.indexOf(name) > order.indexOf(key));
  return entries.toSpliced(later < 0 ? entries.length : later, 0, ...entry);
}
