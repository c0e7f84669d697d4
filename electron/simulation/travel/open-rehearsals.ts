// The rehearsals that the travelling thread has open: those that were asked about last, as long as they fit into its
// memory. A finished rehearsal never changes, but it may be deleted.

import type { Space } from "../../space/space.ts";
import { openKeptRehearsal } from "./open-kept-rehearsal.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";

/** A comparison looks at two, and somebody goes back and forth. */
const mostOpen = 4;

export class OpenRehearsals {
  readonly #space: Space;
  readonly #limitBytes: number;
  /** In the order of their last use. */
  readonly #open = new Map<number, OpenRehearsal>();

  /** The limit holds for all but the one that was opened last. */
  constructor(space: Space, limitBytes: number) {
    this.#space = space;
    this.#limitBytes = limitBytes;
  }

  /** Inside `space.read`. Undefined where there is no finished rehearsal with this id. */
  open(id: number): OpenRehearsal | undefined {
    const known = this.#open.get(id);
    this.#open.delete(id);
    if (!this.#space.rehearsals.isFinished(id)) return undefined;
    const rehearsal = known ?? openKeptRehearsal(this.#space, id);
    this.#makeRoom();
    this.#open.set(id, rehearsal);
    return rehearsal;
  }

  #makeRoom(): void {
    let bytes = 0;
    for (const { saved } of this.#open.values()) bytes += saved.heldBytes;
    for (const [id, { saved }] of this.#open) {
      if (bytes <= this.#limitBytes && this.#open.size < mostOpen) return;
      this.#open.delete(id);
      bytes -= saved.heldBytes;
    }
  }
}
