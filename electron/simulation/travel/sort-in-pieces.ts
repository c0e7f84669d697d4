// Sorts many numbers by comparing, with pauses: a million take seconds where comparing is slow.

import type { Job } from "../counting/job.ts";

/** Sorted at once; longer runs are merged. */
const runLength = 1_024;
/** Numbers that are merged before a pause. */
const mergedAtOnce = 4_096;

/** Stable; `numbers` are sorted in place or into a new array, and only the returned ones may be used afterwards. */
export function* sortInPieces(
  numbers: Uint32Array,
  compare: (a: number, b: number) => number,
): Job<Uint32Array> {
  for (let from = 0; from < numbers.length; from += runLength) {
    numbers.subarray(from, from + runLength).sort(compare);
    yield;
  }
  let source = numbers;
  let target: Uint32Array = new Uint32Array(numbers.length);
  for (let length = runLength; length < numbers.length; length *= 2) {
    for (let from = 0; from < source.length; from += 2 * length)
      yield* merge({ source, target, from, length }, compare);
    [source, target] = [target, source];
  }
  return source;
}

interface Runs {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly from: number;
  readonly length: number;
}

function* merge(
  { source, target, from, length }: Runs,
  compare: (a: number, b: number) => number,
): Job<void> {
  const middle = Math.min(source.length, from + length);
  const end = Math.min(source.length, middle + length);
  let left = from;
  let right = middle;
  for (let place = from; place < end; place += 1) {
    const takesLeft =
      left < middle && (right >= end || compare(source[left] as number, source[right] as number) <= 0);
    target[place] = (takesLeft ? source[left++] : source[right++]) as number;
    if (place % mergedAtOnce === 0) yield;
  }
}
