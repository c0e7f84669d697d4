// Draws that are not uniform, from comparisons and sums of uniform ones alone: logarithms and exponentials
// differ in their last bits between machines, and a seed must give the same people everywhere.

import type { Random } from "./random.ts";

/** Bounds the loops below; e^-64 is never met. */
const mostRounds = 64;

/** Exponential with mean 1, exact: von Neumann's comparison method ("Various techniques", 1951). */
export function exponential(random: Random): number {
  for (let whole = 0; whole < mostRounds; whole += 1) {
    const first = random.unit();
    let previous = first;
    let isEven = false;
    for (let next = random.unit(); next <= previous; next = random.unit()) {
      previous = next;
      isEven = !isEven;
    }
    // The descending run that starts at `first` has odd length with probability e^-first.
    if (!isEven) return whole + first;
  }
  return mostRounds;
}

/** Close to the standard normal: mean 0, variance 1, never beyond ±3.47; the sum of four uniform draws. */
export function normal(random: Random): number {
  return (random.unit() + random.unit() + random.unit() + random.unit() - 2) * Math.sqrt(3);
}

/** How often something with probability `again` happens in a row before it fails, at most 64 times. */
export function runLength(random: Random, again: number): number {
  let length = 0;
  while (length < mostRounds && random.chance(again)) length += 1;
  return length;
}

/** Poisson with the given mean: the arrivals at rate 1 within it; at most 4,096. */
export function poisson(random: Random, mean: number): number {
  let count = 0;
  for (let sum = exponential(random); sum < mean && count < 4_096; sum += exponential(random)) count += 1;
  return count;
}
