// Listens to a map as to something that is not seen: told once its numbers have rested for some frames.

import type { JourneyMap } from "./journey-map.ts";

const restMs = 60;

interface Late {
  readonly subscribe: (listener: () => void) => () => void;
}

const lates = new WeakMap<JourneyMap, Late>();

/** The same function for the same map. */
export function subscribeLate(map: JourneyMap): Late["subscribe"] {
  const known = lates.get(map) ?? makeLate(map);
  lates.set(map, known);
  return known.subscribe;
}

function makeLate(map: JourneyMap): Late {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end: (() => void) | null = null;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, restMs);
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      end ??= map.subscribe(changed);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        end?.();
        end = null;
      };
    },
  };
}
