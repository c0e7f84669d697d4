// The numbers of all ways out of a step, together: where one of them changes its width, the others move aside.

import { useContext, useState, useSyncExternalStore } from "react";
import { useCanvasState } from "./canvas-state.ts";
import type { PlacedConnection } from "./journey-layout.ts";
import type { JourneyMap, WayFigures } from "./journey-map.ts";
import { SeenContext } from "./seen.ts";
import { subscribeLate } from "./subscribe-late.ts";

const never = (): (() => void) => () => undefined;

/** In the order of `ways`; null: there are no numbers. The same list until one of them changes. */
export function useWays(ways: readonly PlacedConnection[]): readonly WayFigures[] | null {
  const map = useCanvasState((state) => state.map);
  const [reader] = useState(() => new KeptList());
  const isSeen = useContext(SeenContext);
  const subscribe = map === null ? never : isSeen ? map.subscribe : subscribeLate(map);
  return useSyncExternalStore(subscribe, () => reader.read(map, ways));
}

class KeptList {
  #kept: readonly WayFigures[] | null = null;

  read(map: JourneyMap | null, ways: readonly PlacedConnection[]): readonly WayFigures[] | null {
    const now = map === null ? null : waysOf(map, ways);
    const kept = this.#kept;
    const isSame =
      now !== null && now.length === kept?.length && now.every((figures, index) => figures === kept[index]);
    if (!isSame) this.#kept = now;
    return this.#kept;
  }
}

function waysOf(map: JourneyMap, ways: readonly PlacedConnection[]): readonly WayFigures[] | null {
  const figures: WayFigures[] = [];
  for (const { way } of ways) {
    const one = map.way(way.step, way.via);
    if (one === null) return null;
    figures.push(one);
  }
  return figures;
}
