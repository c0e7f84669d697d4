// Journeys that were left: until their last save has ended nobody opens them again, and where saving was refused
// their sessions go on trying, so that whoever opens such a journey again finds it as it was left.

import type { JourneySession } from "./journey-session.ts";

const closing = new Map<string, Promise<void>>();
const unsaved = new Map<string, JourneySession>();

export function leaveSession(session: JourneySession): void {
  const { id } = session.state;
  const closed = session.close().then((isSaved) => {
    closing.delete(id);
    if (!isSaved) unsaved.set(id, session);
  });
  closing.set(id, closed);
}

/** Undefined where everything is on disk. */
export async function unsavedSession(id: string): Promise<JourneySession | undefined> {
  await closing.get(id);
  const session = unsaved.get(id);
  unsaved.delete(id);
  return session?.isUnsaved === true ? session : undefined;
}
