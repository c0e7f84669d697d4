// Reads the numbers of a rehearsal at the playhead, inside of the canvas; null where none is travelled through.

import { useCanvasState } from "./canvas-state.ts";
import type { JourneyMap } from "./journey-map.ts";
import { useMapOf } from "./use-map-of.ts";

/** What is read must be the same value while nothing of it changes. */
export function useMap<T>(read: (map: JourneyMap) => T): T | null {
  const map = useCanvasState((state) => state.map);
  return useMapOf(map, read);
}
