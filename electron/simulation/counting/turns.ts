// Whose turn it is on the counting thread: what somebody waits for at the keyboard goes before what may take its time.

import { setImmediate } from "node:timers/promises";

export class Turns {
  #urgent = 0;

  /** Runs work that calls `pause` between its pieces; the others get on during each. */
  async take<T>(isUrgent: boolean, work: (pause: () => Promise<void>) => Promise<T>): Promise<T> {
    if (!isUrgent) return work(() => this.#whileUrgent());
    this.#urgent++;
    try {
      return await work(() => setImmediate());
    } finally {
      this.#urgent--;
    }
  }

  async #whileUrgent(): Promise<void> {
    do await setImmediate();
    while (this.#urgent > 0);
  }
}
