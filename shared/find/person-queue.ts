// People who wait to be looked at further, the most promising first; of equals whoever came first. A binary heap.

export class PersonQueue<T> {
  readonly #items: { readonly value: T; readonly cost: number; readonly order: number }[] = [];
  #added = 0;

  add(value: T, cost: number): void {
    const items = this.#items;
    items.push({ value, cost, order: this.#added });
    this.#added += 1;
    for (let at = items.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  /** The cost of the next one; Infinity where there is none. */
  get nextCost(): number {
    return this.#items[0]?.cost ?? Infinity;
  }

  take(): T | undefined {
    const items = this.#items;
    const [first] = items;
    const last = items.pop();
    if (first === undefined || last === undefined || items.length === 0) return first?.value;
    items[0] = last;
    for (let at = 0; ;) {
      const child = this.#lesserChild(at);
      if (child === undefined || !this.#isBefore(child, at)) return first.value;
      this.#swap(at, child);
      at = child;
    }
  }

  #lesserChild(at: number): number | undefined {
    const left = 2 * at + 1;
    if (left >= this.#items.length) return undefined;
    return left + 1 < this.#items.length && this.#isBefore(left + 1, left) ? left + 1 : left;
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#items[one], this.#items[other]];
    if (a === undefined || b === undefined) return false;
    return a.cost < b.cost || (a.cost === b.cost && a.order < b.order);
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#items[one], this.#items[other]];
    if (a === undefined || b === undefined) return;
    this.#items[one] = b;
    this.#items[other] = a;
  }
}
