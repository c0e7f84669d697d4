// A sample of people by a seed: everybody draws a number that depends on their id and the seed alone, and those with
// the smallest take part. So the same seed gives the same people in whatever order they come, and whoever is in a
// sample is in every larger one of the same seed.

import { hashStart, hashTextAfter } from "../../shared/base/hash-text.ts";

/** What the people of one seed draw. */
export class SampleDraw {
  readonly #high: number;
  readonly #low: number;

  /** 0 to 2^32 − 1. */
  constructor(seed: number) {
    this.#high = hashStart(`sample ${seed} `);
    this.#low = hashStart(`${seed} sample `);
  }

  /** A whole number below 2^53, uniform over ids. */
  of(userId: string): number {
    return hashTextAfter(this.#high, userId) * 2 ** 21 + (hashTextAfter(this.#low, userId) >>> 11);
  }
}

/** The places of the `size` smallest numbers, ascending; of equal ones those that stand first. */
export function smallestDraws(draws: Float64Array, size: number): Uint32Array {
  if (size >= draws.length) return Uint32Array.from(draws.keys());
  const sorted = Float64Array.from(draws).sort();
  const last = sorted[size - 1] ?? -1;
  let equal = size - sorted.indexOf(last);
  const places = new Uint32Array(size);
  let filled = 0;
  for (let place = 0; filled < size; place += 1) {
    const draw = draws[place] ?? Infinity;
    if (draw > last || (draw === last && equal-- <= 0)) continue;
    places[filled++] = place;
  }
  return places;
}
