// What the percentages at steps are of: a person's choice, the same on every map of this window.

import { useSyncExternalStore } from "react";

/** Of those who entered, or of those who reached the steps before. */
export type PercentOf = "entry" | "previous";

let chosen: PercentOf = "entry";
const listeners = new Set<() => void>();

export function choosePercentOf(of: PercentOf): void {
  chosen = of;
  for (const listener of listeners) listener();
}

export const usePercentOf = (): PercentOf => useSyncExternalStore(subscribe, () => chosen);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
