// When a comparison of a computed trait turns, for one user after the other: at every event that counts, at the
// end of each event's window, and by time where the comparison is a relative date.

import { durationMs } from "../../base/duration.ts";
import type { JsonValue } from "../../base/json.ts";
import type { Comparison, EventPattern } from "../../conditions/condition.ts";
import type { ComputedTrait } from "../../people/definitions.ts";
import { noColumn, type MessageChunk } from "../../people/message-chunk.ts";
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
  private column = noColumn;
  /** The next of the column's rows that no user has passed. */
  private next = 0;
  /** By event of the user at hand: index in the column's values; −1 where the property is absent. */
  private codes = new Int32Array(16);

  constructor({ trait, comparison }: { readonly trait: ComputedTrait; readonly comparison: Comparison }) {
    this.trait = trait;
    this.pattern = trait.event;
    this.windowMs = durationMs(trait.within);
    this.aggregate = new SlidingAggregate(trait.type, (index) => this.valueAt(index));
    this.truth = new ValueTruth(comparison, this.aggregate.over(0, 0));
  }

  /** Turns to a chunk; users are asked for in ascending order from here on. */
  bind(chunk: MessageChunk): void {
    this.next = 0;
    if (this.trait.property === undefined) return;
    const { type = "track", name } = this.pattern;
    const code = chunk.kinds.findIndex((kind) => kind.type === type && kind.name === name);
    this.column = (code < 0 ? undefined : pathColumn(chunk, code, this.trait.property)) ?? noColumn;
  }

  fill({ instants, rows }: EventRun): ToggleList {
    if (this.trait.property !== undefined) this.readCodes(instants, rows);
    this.aggregate.reset();
    this.truth.begin();
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

  private readCodes(instants: Float64Array, eventRows: Uint32Array): void {
    const { rows, codes } = this.column;
    let { next } = this;
    for (let event = 0; (instants[event] as number) < Infinity; event++) {
      if (event === this.codes.length) this.growCodes();
      const row = eventRows[event] as number;
      while (next < rows.length && (rows[next] as number) < row) next++;
      this.codes[event] = rows[next] === row ? (codes[next] as number) : -1;
    }
    this.next = next;
  }

  private growCodes(): void {
    const wider = new Int32Array(this.codes.length * 2);
    wider.set(this.codes);
    this.codes = wider;
  }

  private valueAt(event: number): JsonValue | undefined {
    if (this.trait.property === undefined) return undefined;
    return this.column.values[this.codes[event] as number] ?? undefined;
  }
}
