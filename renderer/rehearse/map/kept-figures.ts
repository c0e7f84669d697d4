// Numbers of steps, or of ways, that keep their object as long as all of them are the same, and are worked out once an
// instant, however often they are asked for.

/** `T` is an object of plain values. */
export class KeptFigures<T extends object> {
  readonly #kept = new Map<string, T>();
  readonly #asked = new Map<string, T | null>();
  #instant: object | null = null;

  /** `instant` is the same object for as long as nothing changes. */
  at(instant: object, key: string, work: () => T | null): T | null {
    if (instant !== this.#instant) {
      this.#instant = instant;
      this.#asked.clear();
    }
    const known = this.#asked.get(key);
    if (known !== undefined) return known;
    const now = work();
    const before = this.#kept.get(key);
    const figures = now !== null && before !== undefined && isSame(before, now) ? before : now;
    this.#asked.set(key, figures);
    if (figures !== null) this.#kept.set(key, figures);
    return figures;
  }
}

function isSame<T extends object>(a: T, b: T): boolean {
  for (const key in a) if (a[key] !== b[key]) return false;
  return true;
}
