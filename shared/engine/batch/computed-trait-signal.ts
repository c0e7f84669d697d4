// When a comparison of a computed trait turns, for one user after the other: at every event that counts, at the
// end of each event's window, and by time where the comparison is a relative date.

import type { JsonValue } from "../../base/json.ts";
import type { Comparison, EventPattern } from "../../conditions/condition.ts";
import { windowMs } from "../../conditions/event-window.ts";
import type { ComputedTrait } from "../../people/definitions.ts";
import type { MessageChunk } from "../../people/message-chunk.ts";
import { pathColumn } from "../../people/path-column.ts";
import { SlidingAggregate } from "../../people/sliding-aggregate.ts";
import type { ToggleList } from "./toggle-list.ts";
import { ValueTruth } from "./value-truth.ts";

/** The matching events of one user: instants, then Infinity; and the row of each. */
export interface EventRun {
  readonly instants: Float64Array;
  readonly rows: Uint32Array<ArrayBuffer>;
}

export class ComputedTraitSignal {
  private readonly trait: ComputedTrait;
  private readonly pattern: EventPattern;
  private readonly windowMs: number;
  private readonly aggregate: SlidingAggregate;
  private readonly truth: ValueTruth;
  private values: readonly JsonValue[] = [];
  /** Index in `values` by row of the chunk; −1 where the property is absent. */
  private valueOfRow = new Int32Array(0);
  private rows = new Uint32Array(0);

  constructor({ trait, comparison }: { readonly trait: ComputedTrait; readonly comparison: Comparison }) {
    this.trait = trait;
    this.pattern = trait.event;
    this.windowMs = windowMs(trait.within);
    this.aggregate = new SlidingAggregate(trait.type, (index) => this.valueAt(index));
    this.truth = new ValueTruth(comparison);
  }

  bind(chunk: MessageChunk): void {
    if (this.trait.property === undefined) return;
    const { type = "track", name } = this.pattern;
    const code = chunk.kinds.findIndex((kind) => kind.type === type && kind.name === name);
    const column = code < 0 ? undefined : pathColumn(chunk, code, this.trait.property);
    this.values = column?.values ?? [];
    if (this.valueOfRow.length < chunk.atMs.length) this.valueOfRow = new Int32Array(chunk.atMs.length);
    this.valueOfRow.fill(-1);
    if (column === undefined) return;
    const { rows, codes } = column;
    for (let index = 0; index < rows.length; index++) {
      this.valueOfRow[rows[index] as number] = codes[index] as number;
    }
  }

  fill({ instants, rows }: EventRun): ToggleList {
    this.rows = rows;
    this.aggregate.reset();
    this.truth.begin(this.aggregate.over(0, 0));
    let first = 0;
    let end = 0;
    for (;;) {
      const expiry = first < end ? (instants[first] as number) + this.windowMs : Infinity;
      const atMs = Math.min(instants[end] as number, expiry);
      if (atMs === Infinity) return this.truth.finish();
      while ((instants[end] as number) <= atMs) end++;
      while (first < end && (instants[first] as number) + this.windowMs <= atMs) first++;
      this.truth.set(atMs, this.aggregate.over(first, end));
    }
  }

  private valueAt(index: number): JsonValue | undefined {
    if (this.trait.property === undefined) return undefined;
    return this.values[this.valueOfRow[this.rows[index] as number] as number] ?? undefined;
  }
}
