// What a screen draws of a session: all but how saving goes, so that a save draws its own words again and nothing
// else of the screen.

import { useMemo, useSyncExternalStore } from "react";
import type { JourneySession } from "./journey-session.ts";
import type { SessionState } from "./session-state.ts";

export type ShownState = Omit<SessionState, "saving" | "digest">;

export function useShownState(session: JourneySession): ShownState {
  const read = useMemo(() => readerOf(session), [session]);
  return useSyncExternalStore(session.subscribe, read);
}

/** Answers with the same value as long as nothing but saving went on. */
function readerOf(session: JourneySession): () => ShownState {
  let shown = session.state;
  return () => {
    const now = partsOf(session.state);
    if (partsOf(shown).some((part, index) => part !== now[index])) shown = session.state;
    return shown;
  };
}

/** In the order in which every state has them. */
const partsOf = (state: SessionState): readonly unknown[] =>
  Object.values({ ...state, saving: null, digest: null });
