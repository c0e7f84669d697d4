// When a comparison of a trait turns, for one user after the other. Traits merge by top-level key over the rows
// of identify calls; a dotted path looks at two keys (see people/history-facts.ts for the plain telling).

import type { JsonValue } from "../../base/json.ts";
import { follow, splitPath } from "../../base/path.ts";
import type { Comparison } from "../../conditions/condition.ts";
import { noColumn, type MessageChunk, type ValueColumn } from "../../people/message-chunk.ts";
import { truthsOf } from "./column-truths.ts";
import type { ToggleList } from "./toggle-list.ts";
import { ValueTruth } from "./value-truth.ts";

export class TraitSignal {
  private readonly path: string;
  private readonly rest: string;
  private readonly headKey: string | undefined;
  private readonly asked: Comparison;
  private readonly truth: ValueTruth;
  private atMs = new Float64Array(0);
  private literal = noColumn;
  private head = noColumn;
  private literalTruths: Uint8Array = new Uint8Array(0);
  private literalNext = 0;
  private headNext = 0;

  constructor(path: string, comparison: Comparison) {
    this.path = path;
    const split = splitPath(path);
    this.headKey = split?.head;
    this.rest = split?.rest ?? "";
    this.asked = comparison;
    this.truth = new ValueTruth(comparison, undefined);
  }

  /** Turns to a chunk; users are asked for in ascending order from here on. */
  bind(chunk: MessageChunk): void {
    const code = chunk.kinds.findIndex(({ type }) => type === "identify");
    this.atMs = chunk.atMs as Float64Array<ArrayBuffer>;
    this.literal = (code < 0 ? undefined : chunk.column(code, this.path)) ?? noColumn;
    this.head =
      (code < 0 || this.headKey === undefined ? undefined : chunk.column(code, this.headKey)) ?? noColumn;
    this.literalNext = 0;
    this.headNext = 0;
    const { comparison } = this.truth;
    if (comparison.isStatic) {
      this.literalTruths = truthsOf(this.literal, { comparison: this.asked, compiled: comparison });
    }
  }

  /** The toggles of the user whose rows are start … stop − 1. */
  fill(start: number, stop: number): ToggleList {
    this.truth.begin();
    if (this.head === noColumn && this.truth.comparison.isStatic) this.fillLiteral(start, stop);
    else this.fillMerged(start, stop);
    return this.truth.finish();
  }

  private fillLiteral(start: number, stop: number): void {
    const { rows, codes } = this.literal;
    let next = skipTo(rows, this.literalNext, start);
    for (; next < rows.length && (rows[next] as number) < stop; next++) {
      this.truth.setTruth(
        this.atMs[rows[next] as number] as number,
        this.literalTruths[codes[next] as number] === 1,
      );
    }
    this.literalNext = next;
  }

  private fillMerged(start: number, stop: number): void {
    let literal: JsonValue | undefined;
    let head: JsonValue | undefined;
    this.literalNext = skipTo(this.literal.rows, this.literalNext, start);
    this.headNext = skipTo(this.head.rows, this.headNext, start);
    for (;;) {
      const literalRow = this.literal.rows[this.literalNext] ?? Infinity;
      const headRow = this.head.rows[this.headNext] ?? Infinity;
      const row = Math.min(literalRow, headRow);
      if (row >= stop) return;
      if (literalRow === row) literal = valueAt(this.literal, this.literalNext++);
      if (headRow === row) head = valueAt(this.head, this.headNext++);
      this.truth.set(
        this.atMs[row] as number,
        literal ?? (head === undefined ? undefined : follow(head, this.rest)),
      );
    }
  }
}

const valueAt = (column: ValueColumn, index: number): JsonValue | undefined =>
  column.values[column.codes[index] as number] ?? undefined;

function skipTo(rows: Uint32Array, from: number, row: number): number {
  let next = from;
  while (next < rows.length && (rows[next] as number) < row) next++;
  return next;
}
