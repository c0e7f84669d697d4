// The few people who stand for many: those with the smallest hashes of their ids, so that the same are shown however
// often one asks, and most stay while a condition is changed.

import type { PeopleChunk } from "./people-chunk.ts";
import type { PeopleSet } from "./people-set.ts";

export interface ChosenPerson {
  /** Number of the chunk. */
  readonly chunk: number;
  /** User of the chunk. */
  readonly user: number;
  readonly hash: number;
  /** The instant that they are looked at. */
  readonly atMs: number;
}

export class SmallestHashes {
  readonly #most: number;
  #chosen: readonly ChosenPerson[] = [];
  #worst: number;

  constructor(most: number) {
    this.#most = most;
    this.#worst = most === 0 ? -1 : Infinity;
  }

  /** The smallest first. */
  get chosen(): readonly ChosenPerson[] {
    return this.#chosen;
  }

  offer(person: ChosenPerson): void {
    if (person.hash >= this.#worst) return;
    this.#chosen = [...this.#chosen, person].sort((a, b) => a.hash - b.hash).slice(0, this.#most);
    if (this.#chosen.length === this.#most) this.#worst = this.#chosen.at(-1)?.hash ?? Infinity;
  }

  /** Everybody of a set. */
  offerAll(
    found: PeopleSet,
    { hashes }: PeopleChunk,
    at: { readonly chunk: number; readonly atMs: number },
  ): void {
    if (this.#most === 0) return;
    found.forEach((user) => {
      const hash = hashes[user] as number;
      if (hash < this.#worst) this.offer({ ...at, user, hash });
    });
  }
}
