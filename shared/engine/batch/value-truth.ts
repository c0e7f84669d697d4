// The truth of one comparison for a value that is set again and again: turns at each setting, and in between by
// the passing of time where the comparison is a relative date.

import type { JsonValue } from "../../base/json.ts";
import { compileComparison, type CompiledComparison } from "../../conditions/comparison.ts";
import type { Comparison } from "../../conditions/condition.ts";
import { ToggleList } from "./toggle-list.ts";

export class ValueTruth {
  readonly comparison: CompiledComparison;
  private readonly toggles = new ToggleList();
  private value: JsonValue | undefined;
  private setMs = -Infinity;
  private readonly initialValue: JsonValue | undefined;
  private readonly initialTruth: boolean;

  /** `initialValue` is what every user has before the first setting. */
  constructor(comparison: Comparison, initialValue: JsonValue | undefined) {
    this.comparison = compileComparison(comparison);
    this.initialValue = initialValue;
    this.initialTruth = this.comparison.holds(initialValue, -Infinity);
  }

  /** Begins with the next user. */
  begin(): void {
    this.toggles.reset();
    this.value = this.initialValue;
    this.setMs = -Infinity;
    this.toggles.set(-Infinity, this.initialTruth);
  }

  /** The value from `atMs` on; instants ascend. */
  set(atMs: number, value: JsonValue | undefined): void {
    if (!this.comparison.isStatic) this.turnBetween(this.setMs, atMs);
    this.value = value;
    this.setMs = atMs;
    this.toggles.set(atMs, this.comparison.holds(value, atMs));
  }

  /** As `set`, where the truth of a static comparison is known. */
  setTruth(atMs: number, truth: boolean): void {
    this.toggles.set(atMs, truth);
  }

  finish(): ToggleList {
    if (!this.comparison.isStatic) this.turnBetween(this.setMs, Infinity);
    return this.toggles.finish();
  }

  private turnBetween(fromMs: number, toMs: number): void {
    for (const flip of this.comparison.flips(this.value)) {
      if (flip > fromMs && flip < toMs) this.toggles.set(flip, this.comparison.holds(this.value, flip));
    }
  }
}
