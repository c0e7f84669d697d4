// The playhead's state, or the part of it that a component shows: it is rendered anew when that part changes.

import { useCallback, useSyncExternalStore } from "react";
import type { Playhead, PlayheadState } from "./playhead.ts";

/** `part` gives a plain value, or something that is the same as long as nothing changed. */
export function usePlayheadState<T>(playhead: Playhead, part: (state: PlayheadState) => T): T {
  const subscribe = useCallback((listener: () => void) => playhead.subscribe(listener), [playhead]);
  return useSyncExternalStore(subscribe, () => part(playhead.state));
}
