// How many people move just now, as the canvas tells it to the legend.

import type { Moving, MovingStore } from "../../canvas/journey-map.ts";

const nobody: Moving = { people: 0, peoplePerToken: 1 };

export function createMoving(): MovingStore {
  const listeners = new Set<() => void>();
  let moving = nobody;
  return {
    get: () => moving,
    set: (now) => {
      moving = now;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
