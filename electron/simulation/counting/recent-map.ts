// A map that keeps what was asked for last, and lets go of the rest.

export class RecentMap<V> {
  readonly #most: number;
  /** In the order of their last use. */
  readonly #kept = new Map<string, V>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a key, made where it is not kept. */
  get(key: string, make: () => V): V {
    const known = this.#kept.get(key);
    const value = known === undefined ? make() : known;
    if (known !== undefined) this.#kept.delete(key);
    else this.#makeRoom();
    this.#kept.set(key, value);
    return value;
  }

  #makeRoom(): void {
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= this.#most) this.#kept.delete(oldest);
  }
}
