// Unsaved work that another window got ahead of: kept as a journey of its own, so that neither window loses
// anything.

import type { Journey } from "../../shared/journey/journey.ts";
import { emptyHistory } from "../../shared/journey/edits/edit-history.ts";
import type { SessionHost } from "./session-host.ts";

export interface KeptCopy {
  readonly id: string;
  readonly name: string;
}

/** Leaves room for what is added, and for a number, within the 73 characters of a name. */
const longestName = 50;

export class OwnWork {
  readonly #host: SessionHost;
  #copy: KeptCopy | null = null;
  #kept: Journey | null = null;

  constructor(host: SessionHost) {
    this.#host = host;
  }

  /** Keeps what `current` says, and what it says meanwhile. A second call adds to the same copy. */
  async keep(current: () => Journey): Promise<KeptCopy> {
    if (this.#copy === null) {
      const journey = current();
      this.#copy = await this.#host.keepCopy(journey, `${beginningOf(journey.name)} (my changes)`);
      this.#kept = journey;
    }
    while (!this.isKept(current())) await this.#update(this.#copy, current());
    return this.#copy;
  }

  isKept(journey: Journey): boolean {
    return this.#kept === journey;
  }

  forget(): void {
    this.#copy = null;
    this.#kept = null;
  }

  async #update({ id, name }: KeptCopy, journey: Journey): Promise<void> {
    const { digest } = await this.#host.open(id);
    const document = { ...journey, id, name };
    await this.#host.save({ id, baseDigest: digest, document, history: emptyHistory });
    this.#kept = journey;
  }
}

/** Never up to the middle of a surrogate pair. */
const beginningOf = (name: string): string => name.slice(0, longestName).replace(/[\ud800-\udbff]$/, "");
