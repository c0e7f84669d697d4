// Journeys that were left: until their last save has ended nobody opens them again, and where saving was refused
// their sessions go on trying, so that whoever opens such a journey again finds it as it was left.

import type { JourneySession } from "./journey-session.ts";

const closing = new Map<string, Promise<void>>();
const unsaved = new Map<string, JourneySession>();

/** `space`: path of the one that it was opened in; another may have a journey of the same id. */
export function leaveSession(session: JourneySession, space: string): void {
  const key = keyOf(session.state.id, space);
  const closed = session.close().then((isSaved) => {
    closing.delete(key);
    if (!isSaved) unsaved.set(key, session);
  });
  closing.set(key, closed);
}

/** Undefined where everything is on disk. */
export async function unsavedSession(id: string, space: string): Promise<JourneySession | undefined> {
  const key = keyOf(id, space);
  await closing.get(key);
  const session = unsaved.get(key);
  unsaved.delete(key);
  return session?.isUnsaved === true ? session : undefined;
}

const keyOf = (id: string, space: string): string => `${id} of ${space}`;
