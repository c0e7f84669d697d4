// Names the messages of a space, to tell whether an earlier rehearsal saw the same. Inside a read of the space.

import type { Space } from "../../space/space.ts";

interface KnownDigest {
  readonly facts: string;
  readonly digest: string;
}

export class MessagesDigest {
  #known = new WeakMap<Space, KnownDigest>();

  /**
   * Takes a moment in a large space, and is kept until this program changes messages. What another program adds is
   * noticed by the space's counts.
   */
  of(space: Space): string {
    const facts = JSON.stringify(space.catalogue.facts());
    const known = this.#known.get(space);
    if (known?.facts === facts) return known.digest;
    const digest = space.messages.contentDigest();
    this.#known.set(space, { facts, digest });
    return digest;
  }

  /** Messages came, went or are others. */
  forget(): void {
    this.#known = new WeakMap();
  }
}
