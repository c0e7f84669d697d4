// One thread for each space that is, or was, open: started when it is first asked for, and ended before its space is
// left.

import type { Space } from "../space/space.ts";
import type { CurrentSpace } from "./current-space.ts";

interface ClosableThread {
  close(): Promise<void>;
}

export class SpaceThreads<Thread extends ClosableThread> {
  readonly #current: CurrentSpace;
  readonly #start: (spacePath: string) => Thread;
  readonly #threads = new Map<Space, Thread>();

  constructor(current: CurrentSpace, start: (spacePath: string) => Thread) {
    this.#current = current;
    this.#start = start;
    current.beforeLeaving(async (space) => {
      const thread = this.#threads.get(space);
      this.#threads.delete(space);
      await thread?.close();
    });
  }

  /** That of the space that is open now. */
  get current(): Thread {
    const { space } = this.#current;
    const thread = this.#threads.get(space) ?? this.#start(space.path);
    this.#threads.set(space, thread);
    return thread;
  }
}
