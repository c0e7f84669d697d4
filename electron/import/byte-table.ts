// Numbers runs of bytes: equal runs, equal numbers, from 0 in the order of first sight. Open addressing over
// one arena of bytes, so that a million ids cost no million objects; what a look-up compares lies side by side,
// because most of its time is waiting for memory.

import type { ByteRuns } from "../space/columns/chunk-content.ts";

const bytesAtFirst = 1 << 9;
const slotsAtFirst = 1 << 5;

/** Words of a slot: hash, start, end, number + 1 (0 where the slot is free). */
const slotWords = 4;

export class ByteTable {
  #arena = new Uint8Array(bytesAtFirst);
  #end = 0;
  #starts = new Uint32Array(slotsAtFirst);
  #slots = new Uint32Array(slotsAtFirst * slotWords);
  #mask = slotsAtFirst - 1;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** All runs, one after the other. */
  get arena(): Uint8Array {
    return this.#arena;
  }

  /** All runs with their ends, which the next new run may change. */
  get runs(): ByteRuns {
    const ends = new Uint32Array(this.#count);
    ends.set(this.#starts.subarray(1, this.#count));
    if (this.#count > 0) ends[this.#count - 1] = this.#end;
    return { bytes: this.#arena.subarray(0, this.#end), ends };
  }

  startOf(number: number): number {
    return this.#starts[number] as number;
  }

  endOf(number: number): number {
    return number + 1 < this.#count ? (this.#starts[number + 1] as number) : this.#end;
  }

  /** Brings the place of a hash near; a row of these is far faster than as many first looks. */
  touch(hash: number): number {
    return this.#slots[(hash & this.#mask) * slotWords] as number;
  }

  /** The number of the run; a new run gets the next one. `hash` is any hash of it (u32), always the same. */
  intern(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const size = end - start;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * slotWords;
      const number = (slots[at + 3] as number) - 1;
      if (number < 0) return this.#add(at, bytes, start, end, hash);
      if (slots[at] !== hash) continue;
      const known = slots[at + 1] as number;
      if ((slots[at + 2] as number) - known === size && this.#equals(known, bytes, start, end)) return number;
    }
  }

  #equals(known: number, bytes: Uint8Array, start: number, end: number): boolean {
    const arena = this.#arena;
    for (let from = start, at = known; from < end; from++, at++) if (arena[at] !== bytes[from]) return false;
    return true;
  }

  #add(at: number, bytes: Uint8Array, start: number, end: number, hash: number): number {
    const number = this.#count++;
    if (number === this.#starts.length) this.#growStarts();
    this.#starts[number] = this.#end;
    this.#slots[at] = hash;
    this.#slots[at + 1] = this.#end;
    this.#append(bytes, start, end);
    this.#slots[at + 2] = this.#end;
    this.#slots[at + 3] = number + 1;
    if (this.#count * 2 > this.#mask) this.#rehash();
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

  #growStarts(): void {
    const grown = new Uint32Array(this.#starts.length * 2);
    grown.set(this.#starts);
    this.#starts = grown;
  }

  #rehash(): void {
    const old = this.#slots;
    this.#mask = (this.#mask + 1) * 4 - 1;
    this.#slots = new Uint32Array((this.#mask + 1) * slotWords);
    for (let from = 0; from < old.length; from += slotWords) {
      if (old[from + 3] === 0) continue;
      let slot = (old[from] as number) & this.#mask;
      while (this.#slots[slot * slotWords + 3] !== 0) slot = (slot + 1) & this.#mask;
      for (let word = 0; word < slotWords; word++)
        this.#slots[slot * slotWords + word] = old[from + word] as number;
    }
  }
}
