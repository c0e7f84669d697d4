// The session of the journey that is on screen, for every part of that screen.

import { createContext, useContext, useSyncExternalStore } from "react";
import { assert } from "../../shared/base/assert.ts";
import type { JourneySession } from "./journey-session.ts";
import type { SessionState } from "./session-state.ts";

export const SessionContext = createContext<JourneySession | null>(null);

export function useSession(): JourneySession {
  const session = useContext(SessionContext);
  assert(session !== null, "a part of the journey screen stands inside a SessionContext");
  return session;
}

/** A part of the state; `select` picks one that keeps its identity while it does not change. */
export function useSessionState<Part>(session: JourneySession, select: (state: SessionState) => Part): Part {
  return useSyncExternalStore(session.subscribe, () => select(session.state));
}
