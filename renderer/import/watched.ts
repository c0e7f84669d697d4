// Whether a screen is in view that shows by itself what goes on, so that nothing else need tell it.

import { useEffect } from "react";

export class Watched {
  readonly #listeners = new Set<() => void>();
  #screens = 0;

  get isWatched(): boolean {
    return this.#screens > 0;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The screen is gone when the answer is called. */
  watch(): () => void {
    this.#change(1);
    return () => this.#change(-1);
  }

  #change(by: number): void {
    this.#screens += by;
    for (const listener of this.#listeners) listener();
  }
}

/** The screen of the import, and the list of imports. */
export const importWatched = new Watched();
export const importsWatched = new Watched();

export function useWatching(watched: Watched): void {
  useEffect(() => watched.watch(), [watched]);
}
