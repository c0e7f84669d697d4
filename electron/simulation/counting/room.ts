// Memory that is used again and again: what is asked of one chunk is worked out before the next one is looked at, and
// new arrays for each would keep the collector busy.

export class Room {
  #bytes = new Uint8Array(0);

  /** At least so many zeros, good until the next are taken. */
  zeros(length: number): Uint8Array {
    if (this.#bytes.length < length) this.#bytes = new Uint8Array(length);
    else this.#bytes.fill(0, 0, length);
    return this.#bytes;
  }
}

/** A byte for each person of a chunk. */
export const peopleRoom = new Room();
