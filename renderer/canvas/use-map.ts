// Reads the numbers of a rehearsal at the playhead, inside of the canvas; null where none is travelled through.

import { useContext, useSyncExternalStore } from "react";
import { useCanvasState } from "./canvas-state.ts";
import type { JourneyMap } from "./journey-map.ts";
import { SeenContext } from "./seen.ts";
import { subscribeLate } from "./subscribe-late.ts";

const never = (): (() => void) => () => undefined;

/** What is read must be the same value while nothing of it changes. */
export function useMap<T>(read: (map: JourneyMap) => T): T | null {
  const map = useCanvasState((state) => state.map);
  const isSeen = useContext(SeenContext);
  const subscribe = map === null ? never : isSeen ? map.subscribe : subscribeLate(map);
  return useSyncExternalStore(subscribe, () => (map === null ? null : read(map)));
}
