// Where the chunks of a rehearsal come from: a space, which every thread opens for itself, or memory.

import { assert } from "../../shared/base/assert.ts";
import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import { openChunk } from "../space/columns/open-chunk.ts";
import type { StoredChunk } from "../space/message-store.ts";
import type { Space } from "../space/space.ts";

/** Chunks hold whole users; users ascend from chunk to chunk. */
export interface ChunkSource {
  readonly chunkCount: number;
  /** Opening may throw SpaceFailure. */
  open(chunk: number): MessageChunk;
}

export function spaceSource(space: Space, chunks: readonly StoredChunk[]): ChunkSource {
  return {
    chunkCount: chunks.length,
    open: (number) => openChunk(space.messages, chunkAt(chunks, number)),
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
