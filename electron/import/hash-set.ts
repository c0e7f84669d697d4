// The message ids that were seen, as 64-bit hashes. Two different ids among n share a hash with a probability
// of about n² / 2^65: 3 in a million for ten million messages.

const slotsAtFirst = 1 << 16;

export class HashSet {
  #lows: Uint32Array;
  #highs: Uint32Array;
  #count = 0;

  /** `expected` entries are taken without growing. */
  constructor(expected = 0) {
    let slots = slotsAtFirst;
    while (slots * 0.6 < expected) slots *= 2;
    this.#lows = new Uint32Array(slots);
    this.#highs = new Uint32Array(slots);
  }

  /** False where the hash was there before. */
  add(low: number, high: number): boolean {
    if (this.#count > this.#lows.length * 0.6) this.#grow();
    return this.#insert(low, high);
  }

  #insert(hashLow: number, high: number): boolean {
    const low = hashLow === 0 && high === 0 ? 1 : hashLow;
    const lows = this.#lows;
    const highs = this.#highs;
    const mask = lows.length - 1;
    for (let slot = (low ^ high) & mask; ; slot = (slot + 1) & mask) {
      if (lows[slot] === low && highs[slot] === high) return false;
      if (lows[slot] === 0 && highs[slot] === 0) {
        lows[slot] = low;
        highs[slot] = high;
        this.#count++;
        return true;
      }
    }
  }

  #grow(): void {
    const [lows, highs] = [this.#lows, this.#highs];
    this.#lows = new Uint32Array(lows.length * 2);
    this.#highs = new Uint32Array(lows.length * 2);
    this.#count = 0;
    for (let slot = 0; slot < lows.length; slot++) {
      if (lows[slot] !== 0 || highs[slot] !== 0) this.#insert(lows[slot] as number, highs[slot] as number);
    }
  }
}
