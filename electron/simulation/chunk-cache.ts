// Opened chunks of a space, kept from one rehearsal to the next: what was decoded once is scanned again at the
// speed of memory. A chunk's id never stands for other content while its space is open, so it is the key; another
// opened space begins with nothing.

import { openChunk, type OpenOptions, type StoredMessageChunk } from "../space/columns/open-chunk.ts";
import { InstantRoom } from "../space/columns/instant-room.ts";
import type { StoredChunk } from "../space/message-store.ts";
import type { Space } from "../space/space.ts";

interface HeldChunk {
  readonly chunk: StoredMessageChunk;
  bytes: number;
}

export class ChunkCache {
  readonly #limitBytes: number;
  readonly #options: OpenOptions;
  /** In the order of their last use. */
  readonly #held = new Map<number, HeldChunk>();
  #heldBytes = 0;
  #space: Space | undefined;
  /** Its columns are still being asked for, so that its size is not known yet. */
  #inUse: HeldChunk | undefined;

  /**
   * The limit holds for all chunks but the one that was opened last. 0 keeps none: a chunk is good until the next
   * one is opened, which takes its place in memory.
   */
  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
    this.#options = limitBytes === 0 ? { room: new InstantRoom() } : {};
  }

  /** Bytes of the chunks held, the one in use as it was when it was opened. */
  get heldBytes(): number {
    return this.#heldBytes;
  }

  has(chunkId: number): boolean {
    return this.#held.has(chunkId);
  }

  /** Before a rehearsal of these chunks: others have been replaced, or belong to another space. */
  keepOnly(space: Space, chunks: readonly StoredChunk[]): void {
    this.#belongTo(space);
    const listed = new Set(chunks.map(({ id }) => id));
    for (const id of this.#held.keys()) if (!listed.has(id)) this.#drop(id);
  }

  /** The chunk as openChunk gives it, and throws as that does. */
  open(space: Space, stored: StoredChunk): StoredMessageChunk {
    this.#belongTo(space);
    this.#makeRoom();
    const known = this.#held.get(stored.id);
    const held = known ?? { chunk: openChunk(space.messages, stored, this.#options), bytes: 0 };
    this.#held.delete(stored.id);
    this.#held.set(stored.id, held);
    this.#inUse = held;
    this.#measure(held);
    return held.chunk;
  }

  clear(): void {
    this.#held.clear();
    this.#heldBytes = 0;
    this.#inUse = undefined;
    this.#space = undefined;
  }

  #belongTo(space: Space): void {
    if (space !== this.#space) this.clear();
    this.#space = space;
  }

  #makeRoom(): void {
    if (this.#inUse !== undefined) this.#measure(this.#inUse);
    this.#inUse = undefined;
    for (const id of this.#held.keys()) {
      if (this.#heldBytes <= this.#limitBytes) return;
      this.#drop(id);
    }
  }

  #measure(held: HeldChunk): void {
    this.#heldBytes -= held.bytes;
    held.bytes = held.chunk.heldBytes;
    this.#heldBytes += held.bytes;
  }

  #drop(id: number): void {
    const held = this.#held.get(id);
    this.#held.delete(id);
    this.#heldBytes -= held?.bytes ?? 0;
    if (held === this.#inUse) this.#inUse = undefined;
  }
}
