// A hash table from two integers to one: shapes of messages are looked up for every line.

const empty = -1;

export class PairTable {
  #first = new Int32Array(1_024);
  #second = new Int32Array(1_024);
  #values = new Int32Array(1_024).fill(empty);
  #count = 0;

  /** −1 where the pair is not there. */
  get(first: number, second: number): number {
    return this.#values[this.#slot(first, second)] as number;
  }

  /** `value` is not negative. */
  set(first: number, second: number, value: number): void {
    if (this.#count * 2 >= this.#values.length) this.#grow();
    const slot = this.#slot(first, second);
    if (this.#values[slot] === empty) this.#count++;
    this.#first[slot] = first;
    this.#second[slot] = second;
    this.#values[slot] = value;
  }

  #slot(first: number, second: number): number {
    const mask = this.#values.length - 1;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & mask;
    while (this.#values[slot] !== empty && (this.#first[slot] !== first || this.#second[slot] !== second)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [first, second, values] = [this.#first, this.#second, this.#values];
    const size = values.length * 2;
    this.#first = new Int32Array(size);
    this.#second = new Int32Array(size);
    this.#values = new Int32Array(size).fill(empty);
    this.#count = 0;
    for (let slot = 0; slot < values.length; slot++) {
      const value = values[slot] as number;
      if (value !== empty) this.set(first[slot] as number, second[slot] as number, value);
    }
  }
}
