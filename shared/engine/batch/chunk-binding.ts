// A chunk as one journey's kernel looks at it: which kinds and rows belong to which event patterns.

import type { EventPattern } from "../../conditions/condition.ts";
import type { MessageChunk } from "../../people/message-chunk.ts";
import { filterMask } from "./filter-mask.ts";

export interface ChunkBinding {
  readonly userCount: number;
  readonly offsets: Uint32Array;
  readonly atMs: Float64Array;
  readonly codes: MessageChunk["codes"];
  /** By code: 1 where a pattern of the entry looks at the kind. */
  readonly isOfEntry: Uint8Array;
  /** By code: 0, or 1 + the index of the kind in sameKind. */
  readonly groups: Uint16Array;
  /** By kind in use, by code: 1 where it is that kind. */
  readonly isOfKind: readonly Uint8Array[];
  /** By pattern, by row of its kind: 1 where the row passes the filters; empty where there are none. */
  readonly masks: readonly Uint8Array[];
}

const noMask = new Uint8Array(0);

/** Patterns with the same type and name, together. */
export function sameKind(patterns: readonly EventPattern[]): readonly (readonly number[])[] {
  return [...Map.groupBy(patterns.keys(), (index) => kindOf(patterns[index])).values()];
}

const kindOf = (pattern: EventPattern | undefined): string => `${pattern?.type ?? "track"}:${pattern?.name}`;

export interface ChunkPatterns {
  readonly all: readonly EventPattern[];
  /** So many of them, the first ones, are looked at by the entry. */
  readonly forEntry: number;
}

export function bindChunk(chunk: MessageChunk, { all: patterns, forEntry }: ChunkPatterns): ChunkBinding {
  const { userCount, offsets, atMs, codes, kinds } = chunk;
  const inUse = sameKind(patterns).map(([first]) => kindOf(patterns[first ?? 0]));
  const groups = Uint16Array.from(kinds, ({ type, name }) => inUse.indexOf(`${type}:${name}`) + 1);
  return {
    userCount,
    offsets,
    atMs,
    codes,
    isOfEntry: Uint8Array.from(kinds, ({ type, name }) =>
      Number(patterns.slice(0, forEntry).some((pattern) => kindOf(pattern) === `${type}:${name}`)),
    ),
    groups,
    isOfKind: inUse.map((_, kind) => Uint8Array.from(groups, (group) => Number(group === kind + 1))),
    masks: patterns.map((pattern) =>
      (pattern.where ?? []).length === 0 ? noMask : filterMask(chunk, pattern),
    ),
  };
}
