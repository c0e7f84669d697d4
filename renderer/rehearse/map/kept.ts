// The object that was there before, as long as all of it is the same.

/** Objects of plain values. Keeps `now` where anything differs. */
export function kept<K, T extends object>(all: Map<K, T>, key: K, now: T): T {
  const before = all.get(key);
  if (before !== undefined && isSame(before, now)) return before;
  all.set(key, now);
  return now;
}

function isSame<T extends object>(a: T, b: T): boolean {
  for (const key in a) if (a[key] !== b[key]) return false;
  return true;
}
