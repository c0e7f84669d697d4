// Results that come in any order, handed on one at a time in the order of their numbers: what makes the
// output independent of how many threads worked and which was faster.

export class OrderedDelivery<T> {
  readonly #deliver: (value: T) => Promise<void>;
  readonly #waiting = new Map<number, T>();
  #next = 0;
  #tail: Promise<void> = Promise.resolve();

  constructor(deliver: (value: T) => Promise<void>) {
    this.#deliver = deliver;
  }

  /** Each number from 0 on comes once. */
  add(number: number, value: T): void {
    this.#waiting.set(number, value);
    for (;;) {
      const ready = this.#waiting.get(this.#next);
      if (ready === undefined) return;
      this.#waiting.delete(this.#next);
      this.#next += 1;
      this.#tail = this.#tail.then(() => this.#deliver(ready));
      // Whoever awaits `settled` gets the failure; until then it must not count as unhandled.
      this.#tail.catch(() => undefined);
    }
  }

  /** Resolves when everything handed on so far has been delivered; rejects where a delivery failed. */
  settled(): Promise<void> {
    return this.#tail;
  }
}
