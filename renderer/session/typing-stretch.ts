// Which changes of a text belong together: those in one place, one soon after the other. They become one entry of
// the history.

/** Who stops for longer begins something new. */
const longestPauseMs = 2_000;

export class TypingStretch {
  #place: string | undefined;
  #lastMs = -Infinity;
  #number = 0;

  /** The text that changes of one stretch have in common; null where the change stands for itself. */
  at(place: string | undefined): string | null {
    const now = performance.now();
    if (place !== this.#place || now - this.#lastMs > longestPauseMs) this.#number += 1;
    this.#place = place;
    this.#lastMs = now;
    return place === undefined ? null : `${place} ${this.#number}`;
  }

  /** What comes next is a new stretch, wherever it is. */
  end(): void {
    this.#place = undefined;
  }
}
