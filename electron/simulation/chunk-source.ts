// Where the chunks of a rehearsal come from: a space, which every thread opens for itself, or memory.

import { assert } from "../../shared/base/assert.ts";
import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import type { StoredChunk } from "../space/message-store.ts";
import type { Space } from "../space/space.ts";
import type { ChunkCache } from "./chunk-cache.ts";

/** Chunks hold whole users; users ascend from chunk to chunk. */
export interface ChunkSource {
  readonly chunkCount: number;
  /** Opening may throw SpaceFailure. */
  open(chunk: number): MessageChunk;
}

export interface StoredPeople {
  readonly space: Space;
  readonly chunks: readonly StoredChunk[];
}

export function spaceSource({ space, chunks }: StoredPeople, cache: ChunkCache): ChunkSource {
  cache.keepOnly(space, chunks);
  return {
    chunkCount: chunks.length,
    open: (number) => cache.open(space, chunkAt(chunks, number)),
  };
}

export function memorySource(chunks: readonly MessageChunk[]): ChunkSource {
  return {
    chunkCount: chunks.length,
    open: (number) => chunkAt(chunks, number),
  };
}

function chunkAt<T>(chunks: readonly T[], number: number): T {
  const chunk = chunks[number];
  assert(chunk !== undefined, `chunk ${number} is one of ${chunks.length}`);
  return chunk;
}
