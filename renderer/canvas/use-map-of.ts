// Reads the numbers of a given map; null where there is none.

import { useSyncExternalStore } from "react";
import type { JourneyMap } from "./journey-map.ts";

const never = (): (() => void) => () => undefined;

/** What is read must be the same value while nothing of it changes. */
export const useMapOf = <T>(map: JourneyMap | null, read: (map: JourneyMap) => T): T | null =>
  useSyncExternalStore(map?.subscribe ?? never, () => (map === null ? null : read(map)));
