// Whether there is anything to go back or forward to. Where the browser cannot tell, both are offered.

import { useSyncExternalStore } from "react";

export interface HistoryEnds {
  readonly back: boolean;
  readonly forward: boolean;
}

const known = "navigation" in window ? window.navigation : null;

function subscribe(listener: () => void): () => void {
  known?.addEventListener("currententrychange", listener);
  return () => known?.removeEventListener("currententrychange", listener);
}

const canGoBack = (): boolean => known?.canGoBack ?? true;
const canGoForward = (): boolean => known?.canGoForward ?? true;

export const useHistoryEnds = (): HistoryEnds => ({
  back: useSyncExternalStore(subscribe, canGoBack),
  forward: useSyncExternalStore(subscribe, canGoForward),
});
