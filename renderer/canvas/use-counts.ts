// Reads the counts of the overview; null where there are none, or while the journey is being built.

import { useSyncExternalStore } from "react";
import { useCanvasState } from "./canvas-state.ts";
import type { CanvasCounts } from "./step-counts-store.ts";

const never = (): (() => void) => () => undefined;
const nothing = (): null => null;

/** What is read must be the same value while nothing of it changes: a number, a text, a part of the counts. */
export function useCounts<T>(read: (counts: CanvasCounts) => T): T | null {
  const store = useCanvasState(({ mode, counts }) => (mode === "overview" ? counts : null));
  return useSyncExternalStore(store?.subscribe.bind(store) ?? never, () => {
    const counts = store === null ? nothing() : store.get();
    return counts === null ? null : read(counts);
  });
}
