// Binary search in ascending instants.

/** How many of `instants` are ≤ `atMs`. */
export function countUpTo(instants: ArrayLike<number>, atMs: number): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((instants[middle] ?? Infinity) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
