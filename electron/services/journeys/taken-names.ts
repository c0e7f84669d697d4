// The ids and names of a space that a new journey must not have. Read once, also for many journeys.

import type { JourneyId } from "../../../shared/base/ids.ts";
import { freeName } from "../../../shared/journey/free-name.ts";
import { longestJourneyName, nameKey } from "../../../shared/journey/journey-name.ts";
import type { Space } from "../../space/space.ts";
import { freeJourneyId } from "./journey-id.ts";

export interface FreeNames {
  readonly id: JourneyId;
  readonly name: string;
}

export class TakenNames {
  readonly #ids: Set<string>;
  readonly #names: Set<string>;
  readonly #keys: Set<string>;

  /** Inside a read or a transaction of the space. */
  constructor(space: Space) {
    const journeys = space.journeys.list();
    // Deleted journeys can come back, with their ids.
    this.#ids = new Set(journeys.map(({ id }) => id));
    this.#names = new Set(journeys.filter(({ deleted }) => !deleted).map(({ name }) => name));
    this.#keys = new Set([...this.#names].map(nameKey));
  }

  /** A name like no other, and an id made from it; both are taken from now on. */
  take(name: string): FreeNames {
    const free = this.#freeName(name);
    return this.#noted({ id: freeJourneyId(free, this.#ids), name: free });
  }

  /** The same, but the id stays as it is where it is free. */
  takeWithId(name: string, id: JourneyId): FreeNames {
    const free = this.#freeName(name);
    return this.#noted({ id: this.#ids.has(id) ? freeJourneyId(free, this.#ids) : id, name: free });
  }

  /** `name`, or the first "name 2", "name 3" … that is like no other. */
  #freeName(name: string): string {
    const names = new Set(this.#names);
    for (;;) {
      const candidate = freeName(name, names, longestJourneyName);
      if (!this.#keys.has(nameKey(candidate))) return candidate;
      names.add(candidate);
    }
  }

  #noted(taken: FreeNames): FreeNames {
    this.#ids.add(taken.id);
    this.#names.add(taken.name);
    this.#keys.add(nameKey(taken.name));
    return taken;
  }
}
