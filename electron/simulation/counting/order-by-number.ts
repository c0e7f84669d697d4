// The places of whole numbers in ascending order, by their digits: a million take tens of milliseconds, where comparing
// takes seconds. Equal ones stay in the order of their places.

import type { Job } from "./job.ts";

/** As many counts as a processor keeps at hand. */
const digitValues = 2 ** 11;

/** `values` are whole numbers that differ by less than 2^53. */
export function* orderByNumber(values: Float64Array): Job<Uint32Array> {
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  let order = Uint32Array.from(values.keys());
  let next = new Uint32Array(values.length);
  for (let unit = 1; unit <= greatest - least; unit *= digitValues) {
    const digitOf = (place: number): number =>
      Math.floor(((values[place] as number) - least) / unit) % digitValues;
    yield;
    const starts = new Uint32Array(digitValues + 1);
    for (const place of order) {
      const digit = digitOf(place);
      starts[digit + 1] = (starts[digit + 1] as number) + 1;
    }
    for (let digit = 1; digit < digitValues; digit += 1)
      starts[digit] = (starts[digit] as number) + (starts[digit - 1] as number);
    yield;
    for (const place of order) {
      const digit = digitOf(place);
      const to = starts[digit] as number;
      next[to] = place;
      starts[digit] = to + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}
