// A chunk as one journey's kernel looks at it: which kinds and rows belong to which event patterns.

import type { EventPattern } from "../../conditions/condition.ts";
import type { MessageChunk } from "../../people/message-chunk.ts";
import { filterMask } from "./filter-mask.ts";

export interface ChunkBinding {
  readonly userCount: number;
  readonly offsets: Uint32Array;
  readonly atMs: Float64Array;
  readonly codes: MessageChunk["codes"];
  /** By code: 1 where any pattern looks at the kind. */
  readonly isUsed: Uint8Array;
  /** By pattern, by code: 1 where the kind is the pattern's. */
  readonly isOfKind: readonly Uint8Array[];
  /** By pattern, by row of its kind: 1 where the row passes the filters; empty where there are none. */
  readonly masks: readonly Uint8Array[];
}

const noMask = new Uint8Array(0);

export function bindChunk(chunk: MessageChunk, patterns: readonly EventPattern[]): ChunkBinding {
  const { userCount, offsets, atMs, codes } = chunk;
  return {
    userCount,
    offsets,
    atMs,
    codes,
    isUsed: kindFlags(chunk, patterns),
    isOfKind: patterns.map((pattern) => kindFlags(chunk, [pattern])),
    masks: patterns.map((pattern) =>
      (pattern.where ?? []).length === 0 ? noMask : filterMask(chunk, pattern),
    ),
  };
}

/** By code: 1 where its kind is that of a pattern. */
function kindFlags({ kinds }: MessageChunk, patterns: readonly EventPattern[]): Uint8Array {
  return Uint8Array.from(kinds, ({ type, name }) =>
    Number(patterns.some((pattern) => (pattern.type ?? "track") === type && pattern.name === name)),
  );
}
