// Places in numbers that ascend.

/** The place of the first that is not below `wanted`; their count where all are. */
export function firstAtLeast(ascending: Uint32Array, wanted: number): number {
  let low = 0;
  for (let high = ascending.length; low < high;) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
