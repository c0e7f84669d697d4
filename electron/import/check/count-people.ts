// How many people new messages come from, once identity is resolved: with the links of the space and of the messages.

import type { ImportFindings } from "../../../shared/api/import-contract.ts";
import type { IdList } from "../id-list.ts";

/** `ids` has counted new messages alone. */
export function countPeople(ids: IdList): Pick<ImportFindings, "knownPeople" | "anonymousPeople"> {
  const isKnown = new Uint8Array(ids.users.count);
  const namedAlike = usersNamedAsAnonymous(ids);
  let anonymousPeople = 0;
  for (let user = 0; user < ids.users.count; user++) if (ids.countOf(user * 2) > 0) isKnown[user] = 1;
  for (let anonymous = 0; anonymous < ids.anonymous.count; anonymous++) {
    if (ids.countOf(anonymous * 2 + 1) === 0) continue;
    const user = ids.linkedUser(anonymous) ?? namedAlike?.get(ids.anonymousName(anonymous));
    if (user === undefined) anonymousPeople++;
    else isKnown[user] = 1;
  }
  return { knownPeople: isKnown.reduce((sum, one) => sum + one, 0), anonymousPeople };
}

/** A userId may read as the name of somebody anonymous: they are one person. Undefined where there is none, as ever. */
function usersNamedAsAnonymous(ids: IdList): ReadonlyMap<string, number> | undefined {
  const { arena } = ids.users;
  const prefix = Buffer.from("anon:", "latin1");
  const found = new Map<string, number>();
  for (let user = 0; user < ids.users.count; user++) {
    const start = ids.users.startOf(user);
    const isAlike = prefix.every((byte, index) => arena[start + index] === byte);
    if (isAlike) found.set(ids.userName(user), user);
  }
  return found.size === 0 ? undefined : found;
}
