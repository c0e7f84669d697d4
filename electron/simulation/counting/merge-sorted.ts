// Many sorted columns of numbers as one: two at a time, with a pause after each, so that nobody waits for long.

import type { Job } from "./job.ts";

export function* mergeSorted(columns: readonly Float64Array[]): Job<Float64Array> {
  let open = columns;
  while (open.length > 1) {
    const merged: Float64Array[] = [];
    for (let index = 0; index < open.length; index += 2) {
      const [one, other] = [open[index], open[index + 1]];
      if (one !== undefined) merged.push(other === undefined ? one : mergeTwo(one, other));
      yield;
    }
    open = merged;
  }
  return open[0] ?? new Float64Array(0);
}

function mergeTwo(one: Float64Array, other: Float64Array): Float64Array {
  const merged = new Float64Array(one.length + other.length);
  let fromOther = 0;
  let place = 0;
  for (const value of one) {
    while (fromOther < other.length && (other[fromOther] as number) < value)
      merged[place++] = other[fromOther++] as number;
    merged[place++] = value;
  }
  merged.set(other.subarray(fromOther), place);
  return merged;
}
