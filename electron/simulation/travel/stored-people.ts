// People of an open rehearsal who lie in one chunk of the space, all at once. Who is changed in a what-if, or is not
// in the space any more, is looked at alone.

import type { PersonInShort } from "../../../shared/api/people-contract.ts";
import { askedCondition } from "../counting/asked-condition.ts";
import type { PeopleChunk } from "../counting/people-chunk.ts";
import { peopleForWhom } from "../counting/people-for-whom.ts";
import { peopleInShort } from "../counting/people-in-short.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";
import type { BlockOfPeople } from "./people-block.ts";
import { holdsForSingle, singleInShort } from "./single-people.ts";

interface StoredPeople {
  /** Users from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
  readonly changed: ReadonlyMap<string, unknown>;
  /** That may hold them. Inside `space.read`. */
  readonly chunk: () => PeopleChunk;
}

const alone = -1;

export function storedPeople(
  rehearsal: OpenRehearsal,
  { from, to, changed, chunk }: StoredPeople,
): BlockOfPeople {
  const users = rehearsal.saved.users.slice(from, to);
  /** By user: their number in the chunk, or that they are looked at alone. */
  let places: Int32Array | undefined;
  const placesIn = (people: PeopleChunk): Int32Array =>
    (places ??= placesOf(users, people).map((place, user) =>
      changed.has(users[user] ?? "") ? alone : place,
    ));
  return {
    from,
    to,
    *inShort(): Iterable<PersonInShort> {
      const people = chunk();
      const inShort = peopleInShort(people);
      const known = placesIn(people);
      for (const [user, userId] of users.entries()) {
        const place = known[user] ?? alone;
        yield place === alone ? singleInShort(rehearsal, userId) : inShort(place);
      }
    },
    forWhom(condition, atMs) {
      const people = chunk();
      const asked = askedCondition(condition, rehearsal.definitions);
      const holds = new Uint8Array(people.userCount);
      peopleForWhom(people, asked, { atMs }).forEach((place) => (holds[place] = 1));
      return placesIn(people).reduce((found, place, user) => {
        const held =
          place === alone
            ? Number(holdsForSingle(rehearsal, users[user] ?? "", { condition, atMs }))
            : (holds[place] ?? 0);
        found[user] = held;
        return found;
      }, new Uint8Array(users.length));
    },
  };
}

/** Both ascend by id. */
function placesOf(users: readonly string[], { chunk, userCount }: PeopleChunk): Int32Array {
  let place = 0;
  return Int32Array.from(users, (userId) => {
    while (place < userCount && chunk.userId(place) < userId) place += 1;
    return place < userCount && chunk.userId(place) === userId ? place : alone;
  });
}
