// A map that keeps what was asked for last, and lets go of the rest.

export class RecentMap<V> {
  readonly #most: number;
  /** In the order of their last use. */
  readonly #kept = new Map<string, V>();

  constructor(most: number) {
    this.#most = most;
  }

  /**
   * The value of a key, made where it is not kept. `make` is given the value that has to go for it, if one has: its
   * memory may be used again.
   */
  get(key: string, make: (gone: V | undefined) => V): V {
    const known = this.#kept.get(key);
    const value = known === undefined ? make(this.#letGo()) : known;
    if (known !== undefined) this.#kept.delete(key);
    this.#kept.set(key, value);
    return value;
  }

  #letGo(): V | undefined {
    if (this.#kept.size < this.#most) return undefined;
    const [oldest] = this.#kept;
    if (oldest === undefined) return undefined;
    this.#kept.delete(oldest[0]);
    return oldest[1];
  }
}
