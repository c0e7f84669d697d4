// How far down each column is taken. Columns are half a pitch wide here, as an even split stands between two.

/** From half pitch `from` to `to`, in pixels down. */
export class Skyline {
  readonly #lowest = new Map<number, number>();

  /** The lowest that is taken anywhere between two middles. */
  between(from: number, to: number): number {
    let lowest = -Infinity;
    for (let at = Math.floor(Math.min(from, to)); at < Math.max(from, to); at += 1)
      lowest = Math.max(lowest, this.#lowest.get(at) ?? -Infinity);
    return lowest;
  }

  take(from: number, to: number, down: number): void {
    for (let at = Math.floor(Math.min(from, to)); at < Math.max(from, to); at += 1)
      this.#lowest.set(at, Math.max(this.#lowest.get(at) ?? -Infinity, down));
  }
}
