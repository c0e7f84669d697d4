// Memory for the instants of one chunk after the other: touching new memory for each takes as long as unpacking it.

export class InstantRoom {
  #buffer = new ArrayBuffer(0);

  /** Room for so many instants, with anything in it. What was taken before must not be used any more. */
  take(count: number): Float64Array {
    const bytes = count * Float64Array.BYTES_PER_ELEMENT;
    if (this.#buffer.byteLength < bytes) this.#buffer = new ArrayBuffer(bytes);
    return new Float64Array(this.#buffer, 0, count);
  }
}
