// The chunks that a space has already, as an import sees them: which of them it changes, and their content.

import type { MessageStore, StoredChunk } from "../space/message-store.ts";
import type { StoredSections } from "./import-task.ts";

export class StoredPeople {
  readonly chunks: readonly StoredChunk[];
  readonly #touched: boolean[];

  constructor(chunks: readonly StoredChunk[]) {
    this.chunks = chunks;
    this.#touched = chunks.map(() => false);
  }

  /** Notes that the user is new or gets or loses messages. */
  touch(user: string): void {
    const index = this.#indexFor(user);
    if (index >= 0) this.#touched[index] = true;
  }

  get touched(): readonly StoredChunk[] {
    return this.chunks.filter((_, index) => this.#touched[index]);
  }

  get untouched(): readonly StoredChunk[] {
    return this.chunks.filter((_, index) => !this.#touched[index]);
  }

  /** Users on different sides of a chunk that stays have different numbers. */
  stretchOf(user: string): number {
    return this.#stretches[Math.max(this.#indexFor(user), 0)] ?? 0;
  }

  get #stretches(): readonly number[] {
    let stretch = 0;
    return (this.#knownStretches ??= this.#touched.map((touched) => (touched ? stretch : ++stretch)));
  }
  #knownStretches: readonly number[] | undefined;

  /** The chunk that reaches from its first user to before the next one's; the first reaches from the beginning. */
  #indexFor(user: string): number {
    let from = 0;
    let to = this.chunks.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.chunks[middle] as StoredChunk).firstUser <= user) from = middle + 1;
      else to = middle;
    }
    return this.chunks.length === 0 ? -1 : Math.max(from - 1, 0);
  }
}

/** All sections of a chunk, in memory of their own. Throws SpaceFailure. */
export function readAllSections(store: MessageStore, chunk: StoredChunk): StoredSections {
  const { userCount, messageCount } = chunk;
  const sections = store.readSections(chunk.id, store.sectionNames(chunk.id));
  return { userCount, messageCount, sections };
}
