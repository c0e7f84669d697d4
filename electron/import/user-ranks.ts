// Every source → its user's place among all users of the import, in the order of their ids. Two sources that
// come to the same user id are one user.

import type { IdList } from "./id-list.ts";
import { sortIds } from "./sort-ids.ts";

export interface UserRanks {
  /** Ascending by UTF-16 code units, distinct; each has at least one record. */
  readonly users: readonly string[];
  /** For each user their records. */
  readonly counts: Uint32Array;
  /** For each user the bytes of their records. */
  readonly bytes: Float64Array;
  /** By source (id-list.ts); only of sources that have records. */
  readonly rankOf: Uint32Array;
}

export function rankUsers(ids: IdList): UserRanks {
  const { names, nameOf } = nameSources(ids);
  const users: string[] = [];
  const rankOfName = new Uint32Array(names.length);
  for (const name of sortIds(names)) {
    const text = names[name] as string;
    if (users.at(-1) !== text) users.push(text);
    rankOfName[name] = users.length - 1;
  }
  const counts = new Uint32Array(users.length);
  const bytes = new Float64Array(users.length);
  const rankOf = new Uint32Array(nameOf.length);
  for (let source = 0; source < nameOf.length; source++) {
    const name = nameOf[source] as number;
    if (name === 0) continue;
    const rank = rankOfName[name - 1] as number;
    rankOf[source] = rank;
    counts[rank] = (counts[rank] as number) + ids.countOf(source);
    bytes[rank] = (bytes[rank] as number) + ids.bytesOf(source);
  }
  return { users, counts, bytes, rankOf };
}

interface SourceNames {
  readonly names: readonly string[];
  /** By source, of those that have records: one more than the index of its user's name. */
  readonly nameOf: Uint32Array;
}

/** The names of users, each at most once for its userId and once for each anonymousId that is not linked. */
function nameSources(ids: IdList): SourceNames {
  const names: string[] = [];
  const nameOf = new Uint32Array(Math.max(ids.users.count, ids.anonymous.count) * 2);
  const ofUser = new Uint32Array(ids.users.count);
  const nameUser = (user: number): number => {
    if (ofUser[user] === 0) ofUser[user] = names.push(ids.userName(user));
    return ofUser[user] as number;
  };
  for (let user = 0; user < ids.users.count; user++) {
    if (ids.countOf(user * 2) > 0) nameOf[user * 2] = nameUser(user);
  }
  for (let anonymous = 0; anonymous < ids.anonymous.count; anonymous++) {
    const source = anonymous * 2 + 1;
    if (ids.countOf(source) === 0) continue;
    const user = ids.linkedUser(anonymous);
    nameOf[source] = user === undefined ? names.push(ids.anonymousName(anonymous)) : nameUser(user);
  }
  return { names, nameOf };
}
