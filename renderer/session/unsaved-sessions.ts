// Journeys that were left while saving them was refused: their sessions go on trying, and whoever opens such a
// journey again finds it as it was left.

import type { JourneySession } from "./journey-session.ts";

const left = new Map<string, JourneySession>();

export async function leaveSession(session: JourneySession): Promise<void> {
  if (!(await session.close())) left.set(session.state.id, session);
}

/** Undefined where everything is on disk. */
export function unsavedSession(id: string): JourneySession | undefined {
  const session = left.get(id);
  left.delete(id);
  return session?.isUnsaved === true ? session : undefined;
}
