// The rehearsals in which something is said of given people: who took part, who went through it, whose messages a
// what-if changed. Also those that are running or removed, because their bytes are in the file as well.

import { openTexts } from "../space/columns/texts.ts";
import type { Space } from "../space/space.ts";
import { rehearsalSection } from "./rehearsal-sections.ts";

/** Lists of user ids, packed. */
const idSections = [rehearsalSection.users, rehearsalSection.cohort] as const;
/** JSON, as text. */
const textSections = [rehearsalSection.peopleChanges, rehearsalSection.whatIfEdits] as const;

/**
 * Ids, ascending. Inside a read or a transaction of the space. `after`: only of rehearsals with greater ids. A few
 * milliseconds for each rehearsal of a million people.
 */
export function rehearsalsWith(space: Space, userIds: readonly string[], after = 0): readonly number[] {
  const wanted = userIds.map((userId) => JSON.stringify(userId));
  return space.rehearsals.everyId().filter((id) => id > after && knowsAny(space, id, wanted));
}

function knowsAny({ rehearsals }: Space, id: number, wanted: readonly string[]): boolean {
  const says = (text: string): boolean => wanted.some((userId) => text.includes(userId));
  if (says(rehearsals.settingsText(id))) return true;
  for (const name of idSections) {
    const section = rehearsals.readSection(id, name);
    const lines = section === undefined ? undefined : openTexts(section);
    if (lines !== undefined && wanted.some((userId) => lines.indexOf(userId) !== undefined)) return true;
  }
  return textSections.some((name) => {
    const section = rehearsals.readSection(id, name);
    return section !== undefined && says(Buffer.from(section).toString("utf8"));
  });
}
