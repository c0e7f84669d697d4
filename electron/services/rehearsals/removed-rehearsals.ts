// Rehearsals that somebody removed: they are there for nobody, come back when the removal is undone, and are deleted
// when the space is left. A program that ends before deletes them when it next opens the space.

import type { Space } from "../../space/space.ts";
import type { CurrentSpace } from "../current-space.ts";
import { foundOr, storedRehearsal } from "./stored-rehearsal.ts";

export class RemovedRehearsals {
  readonly #current: CurrentSpace;
  /** Where this program has removed something: they can be written to. */
  readonly #spaces = new WeakSet<Space>();

  constructor(current: CurrentSpace) {
    this.#current = current;
    current.beforeLeaving((space) => {
      // Where that fails, opening the space again does it.
      if (this.#spaces.has(space)) space.transaction(() => space.rehearsals.deleteRemoved());
    });
  }

  /** All or none. The journeys that they are of. Throws Refused. */
  remove(ids: readonly number[]): ReadonlySet<string> {
    this.#spaces.add(this.#current.space);
    return this.#current.change((space) => {
      const journeys = new Set(ids.map((id) => storedRehearsal(space, id).journeyId));
      for (const id of ids) space.rehearsals.remove(id);
      return journeys;
    });
  }

  /** All or none. The journeys that they are of. Throws Refused where one of them is deleted by now. */
  restore(ids: readonly number[]): ReadonlySet<string> {
    return this.#current.change((space) => {
      for (const id of ids) foundOr(() => space.rehearsals.restore(id));
      return new Set(ids.map((id) => storedRehearsal(space, id).journeyId));
    });
  }
}
