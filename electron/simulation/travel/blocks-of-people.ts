// The people of an open rehearsal in blocks of neighbours, so that work about all of them can pause between two: the
// chunks of the space's people, or a few at a time of those who were made up.

import type { Space } from "../../space/space.ts";
import { SpacePeople } from "../counting/space-people.ts";
import { madeOnce } from "./made-once.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";
import type { BlockOfPeople } from "./people-block.ts";
import { rehearsedMessages } from "./rehearsed-messages.ts";
import { singlePeople } from "./single-people.ts";
import { storedPeople } from "./stored-people.ts";

export interface BlocksOfPeople {
  /** Another one where messages were imported meanwhile. */
  readonly key: string;
  /** Ascending, without gaps, up to the last user of the rehearsal. */
  readonly blocks: () => readonly BlockOfPeople[];
}

/** For the opened chunks of a space. */
const cacheBytes = 2 ** 29;
/** Somebody who is made up takes a tenth of a millisecond, and a page of a list needs people from everywhere. */
const madeUpAtOnce = 8;

const peopleOfSpaces = new WeakMap<Space, SpacePeople>();
const messagesOf = madeOnce(({ space, saved }) => rehearsedMessages(space, saved));

/** Inside `space.read`. */
export function blocksOfPeople(rehearsal: OpenRehearsal): BlocksOfPeople {
  const { origin } = messagesOf(rehearsal);
  if (origin !== "space") return { key: origin, blocks: () => blocksOfMadeUp(rehearsal) };
  const people = peopleOfSpace(rehearsal.space);
  return { key: people.look(), blocks: () => blocksOfSpace(rehearsal, people) };
}

function peopleOfSpace(space: Space): SpacePeople {
  const people = peopleOfSpaces.get(space) ?? new SpacePeople(space, cacheBytes);
  peopleOfSpaces.set(space, people);
  return people;
}

function blocksOfMadeUp(rehearsal: OpenRehearsal): readonly BlockOfPeople[] {
  const count = rehearsal.saved.users.length;
  return Array.from({ length: Math.ceil(count / madeUpAtOnce) }, (_, block) => {
    const from = block * madeUpAtOnce;
    return singlePeople(rehearsal, from, Math.min(count, from + madeUpAtOnce));
  });
}

/** Everybody is in the block of the last chunk that does not begin behind them. */
function blocksOfSpace(rehearsal: OpenRehearsal, people: SpacePeople): readonly BlockOfPeople[] {
  const { users } = rehearsal.saved;
  const { changed } = messagesOf(rehearsal);
  if (people.chunkCount === 0) return [singlePeople(rehearsal, 0, users.length)];
  const startOf = (chunk: number): number =>
    chunk === 0
      ? 0
      : chunk === people.chunkCount
        ? users.length
        : firstFrom(users, people.usersOf(chunk).first);
  return Array.from({ length: people.chunkCount }, (_, chunk) =>
    storedPeople(rehearsal, {
      from: startOf(chunk),
      to: startOf(chunk + 1),
      changed,
      chunk: () => people.people(chunk),
    }),
  );
}

/** The number of the first user whose id is not before this one; their count where all are. */
function firstFrom(users: readonly string[], userId: string): number {
  let low = 0;
  for (let high = users.length; low < high;) {
    const middle = (low + high) >>> 1;
    if ((users[middle] ?? "") < userId) low = middle + 1;
    else high = middle;
  }
  return low;
}
