// What a part of the screen sees of an open journey.

import { useSyncExternalStore } from "react";
import type { JourneySession } from "./journey-session.ts";
import type { SessionState } from "./session-state.ts";

/** A part of the state; `select` picks one that keeps its identity while it does not change. */
export function useSessionState<Part>(session: JourneySession, select: (state: SessionState) => Part): Part {
  return useSyncExternalStore(session.subscribe, () => select(session.state));
}
