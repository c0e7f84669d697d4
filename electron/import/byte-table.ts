// Numbers runs of bytes: equal runs, equal numbers, from 0 in the order of first sight. Open addressing over
// one arena of bytes, so that a million ids cost no million objects.

const bytesAtFirst = 1 << 16;
const slotsAtFirst = 1 << 12;

export class ByteTable {
  #arena = new Uint8Array(bytesAtFirst);
  #end = 0;
  #starts = new Uint32Array(slotsAtFirst);
  #hashes = new Uint32Array(slotsAtFirst);
  /** Number + 1 of the run in each slot; 0 where it is free. */
  #slots = new Uint32Array(slotsAtFirst);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** All runs, one after the other. */
  get arena(): Uint8Array {
    return this.#arena;
  }

  startOf(number: number): number {
    return this.#starts[number] as number;
  }

  endOf(number: number): number {
    return number + 1 < this.#count ? (this.#starts[number + 1] as number) : this.#end;
  }

  /** The number of the run; a new run gets the next one. `hash` is any hash of it, always the same. */
  intern(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] as number) - 1;
      if (number < 0) return this.#add(slot, bytes, start, end, hash);
      if (this.#hashes[number] === hash && this.#equals(number, bytes, start, end)) return number;
    }
  }

  #equals(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    let at = this.#starts[number] as number;
    if (this.endOf(number) - at !== end - start) return false;
    const arena = this.#arena;
    for (let from = start; from < end; from++) if (arena[at++] !== bytes[from]) return false;
    return true;
  }

  #add(slot: number, bytes: Uint8Array, start: number, end: number, hash: number): number {
    const number = this.#count++;
    if (number === this.#starts.length) this.#growNumbers();
    this.#slots[slot] = number + 1;
    this.#hashes[number] = hash;
    this.#starts[number] = this.#end;
    this.#append(bytes, start, end);
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  #append(bytes: Uint8Array, start: number, end: number): void {
    const size = end - start;
    if (this.#end + size > this.#arena.length) {
      const grown = new Uint8Array(Math.max(this.#arena.length * 2, this.#end + size));
      grown.set(this.#arena);
      this.#arena = grown;
    }
    if (size > 64) this.#arena.set(bytes.subarray(start, end), this.#end);
    else for (let at = 0; at < size; at++) this.#arena[this.#end + at] = bytes[start + at] as number;
    this.#end += size;
  }

  #growNumbers(): void {
    for (const name of ["starts", "hashes"] as const) {
      const old = name === "starts" ? this.#starts : this.#hashes;
      const grown = new Uint32Array(old.length * 2);
      grown.set(old);
      if (name === "starts") this.#starts = grown;
      else this.#hashes = grown;
    }
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#count; number++) {
      let slot = (this.#hashes[number] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}
