// The generator's own random numbers: xoroshiro64** (Blackman and Vigna, 2018) on 32-bit integers, so that
// a seed gives the same people on every machine. One generator for each person; nothing is shared between them.

import { assert } from "../base/assert.ts";

/** A stream of uniform draws that depends on its two seeds alone. */
export class Random {
  private a: number;
  private b: number;

  /** `seed` and `stream` are integers, taken modulo 2^32; different streams of one seed are unrelated. */
  constructor(seed: number, stream: number) {
    this.a = mix32(stream ^ mix32(seed ^ 0x9e3779b9));
    // An odd second half keeps the state away from zero, where xoroshiro would stay for ever.
    this.b = mix32(this.a ^ 0x85ebca6b) | 1;
  }

  /** An integer from 0 to 2^32 − 1. */
  next(): number {
    const a = this.a;
    const b = this.b ^ a;
    const product = Math.imul(a, 0x9e3779bb);
    this.a = ((a << 26) | (a >>> 6)) ^ b ^ (b << 9);
    this.b = (b << 13) | (b >>> 19);
    return Math.imul((product << 5) | (product >>> 27), 5) >>> 0;
  }

  /** A number in [0, 1), a multiple of 2^-32. */
  unit(): number {
    return this.next() * 2.3283064365386963e-10;
  }

  /** An integer from 0 to `limit` − 1. */
  below(limit: number): number {
    return Math.floor(this.unit() * limit);
  }

  /** A number in [from, to). */
  between(from: number, to: number): number {
    return from + this.unit() * (to - from);
  }

  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of the values, of which there is at least one, each as likely as the others. */
  pick<T>(values: readonly T[]): T {
    assert(values.length > 0, "there must be something to pick");
    return values[this.below(values.length)] as T;
  }
}

/** MurmurHash3's 32-bit finaliser: a bijection, so that no two streams of a seed start alike. */
function mix32(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
