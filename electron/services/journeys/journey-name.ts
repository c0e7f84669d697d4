// Names of journeys differ within a space: in more than case, in more than the form of their letters, and in more
// than the white space around them. A draft without a name is like no other.

import type { Space } from "../../space/space.ts";
import { refused } from "../refusal-wording.ts";

/** As many characters as the name of a journey may have (FORMATS.md). */
export const longestJourneyName = 73;

/** Equal for names that people would take for one. */
export const nameKey = (name: string): string => name.normalize("NFC").trim().toLowerCase().normalize("NFC");

/** Throws Refused where another journey that is not deleted is called so. */
export function assertNameFree(space: Space, name: string, ownId: string): void {
  const key = nameKey(name);
  if (key === "") return;
  const isTaken = space.journeys
    .list()
    .some((other) => !other.deleted && other.id !== ownId && nameKey(other.name) === key);
  if (isTaken) throw refused({ kind: "nameTaken", what: "journey", name: name.trim() });
}
