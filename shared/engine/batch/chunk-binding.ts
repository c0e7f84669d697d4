// A chunk as one journey's kernel looks at it: which rows belong to which event patterns. Property filters are
// decided once for each distinct value of a column, not for each message.

import type { EventPattern, PropertyFilter } from "../../conditions/condition.ts";
import { compileComparison } from "../../conditions/comparison.ts";
import type { MessageChunk } from "../../people/message-chunk.ts";
import { pathColumn } from "../../people/path-column.ts";

export interface ChunkBinding {
  readonly userCount: number;
  readonly offsets: Uint32Array;
  readonly atMs: Float64Array;
  readonly codes: MessageChunk["codes"];
  /** By code: 0, or 1 + the index of the kind in `sameKind`. */
  readonly groups: Uint16Array;
  /** By pattern: 1 for each row that passes its filters; empty where it has none. */
  readonly masks: readonly Uint8Array[];
  readonly mostRows: number;
}

/** Patterns with the same type and name, together. */
export function sameKind(patterns: readonly EventPattern[]): readonly (readonly number[])[] {
  return [...Map.groupBy(patterns.keys(), (index) => kindOf(patterns[index])).values()];
}

const kindOf = (pattern: EventPattern | undefined): string => `${pattern?.type ?? "track"}:${pattern?.name}`;

export function bindChunk(chunk: MessageChunk, patterns: readonly EventPattern[]): ChunkBinding {
  const groupOf = new Map<string, number>();
  sameKind(patterns).forEach((group, index) => groupOf.set(kindOf(patterns[group[0] ?? 0]), index + 1));
  const { userCount, offsets, atMs, codes } = chunk;
  return {
    userCount,
    offsets,
    atMs,
    codes,
    groups: Uint16Array.from(chunk.kinds, ({ type, name }) => groupOf.get(`${type}:${name}`) ?? 0),
    masks: patterns.map((pattern) => maskOf(chunk, pattern)),
    mostRows: mostRowsOf(offsets, userCount),
  };
}

function mostRowsOf(offsets: Uint32Array, userCount: number): number {
  let most = 0;
  for (let user = 0; user < userCount; user++) {
    const rows = (offsets[user + 1] as number) - (offsets[user] as number);
    if (rows > most) most = rows;
  }
  return most;
}

function maskOf(chunk: MessageChunk, { type = "track", name, where = [] }: EventPattern): Uint8Array {
  const code = chunk.kinds.findIndex((kind) => kind.type === type && kind.name === name);
  if (where.length === 0 || code < 0) return new Uint8Array(0);
  const mask = new Uint8Array(chunk.atMs.length).fill(1);
  for (const filter of where) applyFilter(mask, { chunk, code, filter });
  return mask;
}

function applyFilter(
  mask: Uint8Array,
  {
    chunk,
    code,
    filter,
  }: { readonly chunk: MessageChunk; readonly code: number; readonly filter: PropertyFilter },
): void {
  const comparison = compileComparison(filter);
  const column = pathColumn(chunk, code, filter.property);
  const passes = new Uint8Array(mask.length).fill(Number(comparison.holds(undefined, 0)));
  if (column !== undefined) {
    const truths = Uint8Array.from(column.values, (value) => Number(comparison.holds(value ?? undefined, 0)));
    column.rows.forEach((row, index) => (passes[row] = truths[column.codes[index] as number] as number));
  }
  for (let row = 0; row < mask.length; row++) mask[row] = (mask[row] as number) & (passes[row] as number);
}
