// Names of journeys differ within a space. A draft without a name is like no other.

import { nameKey } from "../../../shared/journey/journey-name.ts";
import type { Space } from "../../space/space.ts";
import { refused } from "../refusal-wording.ts";

/** Throws Refused where another journey that is not deleted is called so. */
export function assertNameFree(space: Space, name: string, ownId: string): void {
  const key = nameKey(name);
  if (key === "") return;
  const isTaken = space.journeys
    .list()
    .some((other) => !other.deleted && other.id !== ownId && nameKey(other.name) === key);
  if (isTaken) throw refused({ kind: "nameTaken", what: "journey", name: name.trim() });
}
