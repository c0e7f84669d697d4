// Reads the numbers of a rehearsal at the playhead; null where none is travelled through.

import { useSyncExternalStore } from "react";
import { useCanvasState } from "./canvas-state.ts";
import type { JourneyMap } from "./journey-map.ts";

const never = (): (() => void) => () => undefined;

/** What is read must be the same value while nothing of it changes. */
export function useMap<T>(read: (map: JourneyMap) => T): T | null {
  const map = useCanvasState((state) => state.map);
  return useSyncExternalStore(map?.subscribe ?? never, () => (map === null ? null : read(map)));
}
