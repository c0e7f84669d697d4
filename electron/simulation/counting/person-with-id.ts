// The person with an id: only the chunk that may hold them is opened.

import type { PersonInShort } from "../../../shared/api/people-contract.ts";
import type { Job } from "./job.ts";
import type { PeopleChunk } from "./people-chunk.ts";
import type { PeopleSource } from "./people-source.ts";
import { personInShort } from "./person-in-short.ts";

export interface PersonQuestion {
  readonly userId: string;
}

/** null where nobody has it. */
export function* personWithId(source: PeopleSource, { userId }: PersonQuestion): Job<PersonInShort | null> {
  for (let number = 0; number < source.chunkCount; number++) {
    const { first, last } = source.usersOf(number);
    if (userId < first || userId > last) continue;
    yield;
    const people = source.people(number);
    const user = userWithId(people, userId);
    return user === undefined ? null : personInShort(people, user);
  }
  return null;
}

/** The user of the chunk with this id. Ids ascend. */
export function userWithId({ chunk, userCount }: PeopleChunk, userId: string): number | undefined {
  let low = 0;
  for (let high = userCount; low < high;) {
    const middle = (low + high) >>> 1;
    if (chunk.userId(middle) < userId) low = middle + 1;
    else high = middle;
  }
  return low < userCount && chunk.userId(low) === userId ? low : undefined;
}
