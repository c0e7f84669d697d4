// Memory that is used again and again: what is asked of one chunk is worked out before the next one is looked at, and
// new arrays for each would keep the collector busy.

export class Room<A extends Uint8Array | Uint32Array> {
  readonly #make: (length: number) => A;
  #array: A;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.#array = make(0);
  }

  /** So many zeros, good until the next are taken. */
  zeros(length: number): A {
    if (this.#array.length < length) this.#array = this.#make(length);
    else this.#array.fill(0, 0, length);
    return this.#array;
  }
}

/** A byte for each person of a chunk. */
export const peopleRoom = new Room((length) => new Uint8Array(length));

/** A count for each person of a chunk. */
export const countRoom = new Room((length) => new Uint32Array(length));
