// A choice with integer weights, laid out as a table with one slot for each unit of weight: a draw is one look.

import { assert } from "../base/assert.ts";
import type { Random } from "./random.ts";

export class Weighted<T> {
  private readonly slots: readonly T[];

  /** Weights are positive integers with a small sum. */
  constructor(choices: readonly (readonly [value: T, weight: number])[]) {
    this.slots = choices.flatMap(([value, weight]) => Array.from({ length: weight }, () => value));
    assert(this.slots.length > 0, "a weighted choice must have something to choose");
  }

  draw(random: Random): T {
    // The index is below the length, and the constructor saw to at least one slot.
    return this.slots[random.below(this.slots.length)] as T;
  }
}
