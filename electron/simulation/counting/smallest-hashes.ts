// The few people who stand for many: those with the smallest hashes of their ids, so that the same are shown however
// often one asks, and most stay while a condition is changed.

import type { PeopleSet } from "./people-set.ts";
import type { PeopleChunk } from "./people-chunk.ts";

export interface ChosenPerson {
  readonly chunk: number;
  /** User of the chunk. */
  readonly user: number;
  readonly hash: number;
}

export class SmallestHashes {
  readonly #most: number;
  #chosen: readonly ChosenPerson[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** The smallest first. */
  get chosen(): readonly ChosenPerson[] {
    return this.#chosen;
  }

  offer(chunk: number, { hashes, userCount }: PeopleChunk, { bytes }: PeopleSet): void {
    if (this.#most === 0) return;
    let worst = this.#worst();
    for (let user = 0; user < userCount; user++) {
      const hash = hashes[user] as number;
      if (bytes[user] === 0 || hash >= worst) continue;
      this.#take({ chunk, user, hash });
      worst = this.#worst();
    }
  }

  #worst(): number {
    return this.#chosen.length < this.#most ? Infinity : (this.#chosen.at(-1)?.hash ?? Infinity);
  }

  #take(person: ChosenPerson): void {
    this.#chosen = [...this.#chosen, person].sort((a, b) => a.hash - b.hash).slice(0, this.#most);
  }
}
