// Every source → its user's place among all users of the import, in the order of their ids. Two sources that
// come to the same user id are one user.

import type { IdList } from "./id-list.ts";
import { sortIds } from "./sort-ids.ts";

export interface UserRanks {
  /** Ascending by UTF-16 code units, distinct; each has at least one record. */
  readonly users: readonly string[];
  /** For each user their records. */
  readonly counts: Uint32Array;
  /** By source (id-list.ts); only of sources that have records. */
  readonly rankOf: Uint32Array;
}

interface Candidate {
  readonly name: string;
  /** Sources that come to this user. */
  readonly sources: number[];
}

export function rankUsers(ids: IdList): UserRanks {
  const candidates = listCandidates(ids);
  const order = sortIds(candidates.map(({ name }) => name));
  const users: string[] = [];
  const counts = new Uint32Array(candidates.length);
  const rankOf = new Uint32Array(Math.max(ids.users.count, ids.anonymous.count) * 2);
  for (const index of order) {
    const { name, sources } = candidates[index] as Candidate;
    if (users.at(-1) !== name) users.push(name);
    const rank = users.length - 1;
    for (const source of sources) {
      rankOf[source] = rank;
      counts[rank] = (counts[rank] as number) + ids.countOf(source);
    }
  }
  return { users, counts: counts.subarray(0, users.length), rankOf };
}

function listCandidates(ids: IdList): Candidate[] {
  const byUser: (Candidate | undefined)[] = [];
  const candidates: Candidate[] = [];
  const ofUser = (user: number): Candidate => {
    const known = byUser[user];
    if (known !== undefined) return known;
    const candidate = { name: ids.userName(user), sources: [] };
    candidates.push(candidate);
    return (byUser[user] = candidate);
  };
  for (let user = 0; user < ids.users.count; user++) {
    if (ids.countOf(user * 2) > 0) ofUser(user).sources.push(user * 2);
  }
  for (let anonymous = 0; anonymous < ids.anonymous.count; anonymous++) {
    const source = anonymous * 2 + 1;
    if (ids.countOf(source) === 0) continue;
    const user = ids.linkedUser(anonymous);
    if (user !== undefined) ofUser(user).sources.push(source);
    else candidates.push({ name: ids.anonymousName(anonymous), sources: [source] });
  }
  return candidates;
}
