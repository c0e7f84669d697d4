// Keeps a rehearsal in its space: the records and the indexes that answer for any instant, in one
// transaction. Killed at any moment, the space holds all of it or nothing.

import type { Result } from "../../shared/base/result.ts";
import type { SpaceError } from "../space/space-error.ts";
import type { Space } from "../space/space.ts";
import { type FinishedRehearsal, packRehearsal } from "./pack-rehearsal.ts";

/** The id of the saved rehearsal. The indexes are made first, so that the space is locked for the writing alone. */
export function saveRehearsal(space: Space, rehearsal: FinishedRehearsal): Result<number, SpaceError> {
  const { sections, ...row } = packRehearsal(rehearsal);
  return space.transaction(() => {
    const messagesDigest = space.messages.contentDigest();
    const id = space.rehearsals.createRehearsal({ ...row, messagesDigest });
    for (const [name, body] of sections) space.rehearsals.writeSection(id, name, body);
    space.rehearsals.finishRehearsal(id);
    return id;
  });
}
