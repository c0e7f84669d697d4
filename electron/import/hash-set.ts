// The message ids that were seen, as 64-bit hashes. Two different ids among n share a hash with a probability
// of about n² / 2^65: 3 in a million for ten million messages.

const slotsAtFirst = 1 << 16;
const fullest = 0.75;

export class HashSet {
  /** Low and high half of each entry, side by side; both 0 where the slot is free. */
  #halves: Uint32Array;
  #mask: number;
  #count = 0;

  /** `expected` entries are taken without growing. */
  constructor(expected = 0) {
    let slots = slotsAtFirst;
    while (slots * fullest < expected) slots *= 2;
    this.#halves = new Uint32Array(slots * 2);
    this.#mask = slots - 1;
  }

  /** Brings the place of a hash near; a row of these is far faster than as many first looks. */
  touch(low: number, high: number): number {
    return this.#halves[((low ^ high) & this.#mask) * 2] as number;
  }

  /** False where the hash was there before. */
  add(low: number, high: number): boolean {
    if (this.#count > (this.#mask + 1) * fullest) this.#grow();
    return this.#insert(low, high);
  }

  #insert(hashLow: number, high: number): boolean {
    const low = hashLow === 0 && high === 0 ? 1 : hashLow;
    const halves = this.#halves;
    for (let slot = (low ^ high) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const known = halves[slot * 2] as number;
      const knownHigh = halves[slot * 2 + 1] as number;
      if (known === low && knownHigh === high) return false;
      if (known !== 0 || knownHigh !== 0) continue;
      halves[slot * 2] = low;
      halves[slot * 2 + 1] = high;
      this.#count++;
      return true;
    }
  }

  #grow(): void {
    const old = this.#halves;
    this.#halves = new Uint32Array(old.length * 2);
    this.#mask = old.length - 1;
    this.#count = 0;
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] !== 0 || old[at + 1] !== 0) this.#insert(old[at] as number, old[at + 1] as number);
    }
  }
}
