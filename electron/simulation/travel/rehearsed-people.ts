// The people of an open rehearsal, by user number: what they are called, whose id, name or e-mail has a text, for
// whom a condition holds. What was looked up is kept; all work pauses between two blocks of people.

import type { PersonInShort } from "../../../shared/api/people-contract.ts";
import { assert } from "../../../shared/base/assert.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import type { Job } from "../counting/job.ts";
import { RecentMap } from "../counting/recent-map.ts";
import { BlockNames } from "./block-names.ts";
import { blocksOfPeople } from "./blocks-of-people.ts";
import { madeOnce } from "./made-once.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";
import type { BlockOfPeople } from "./people-block.ts";
import { sortInPieces } from "./sort-in-pieces.ts";

/** Texts and conditions whose people are kept: a byte for each person. */
const mostKept = 4;

interface KnownBlock {
  readonly block: BlockOfPeople;
  names?: BlockNames;
}

/** All that is found out goes by the people that there are. */
interface KnownPeople {
  /** Another one: other people, or other messages of theirs. */
  readonly key: string;
  /** Ascending, without gaps. */
  readonly blocks: readonly KnownBlock[];
  readonly found: RecentMap<{ people?: Uint8Array }>;
  ranks?: Uint32Array;
}

/** To be used inside `space.read`, and its jobs too. */
export const rehearsedPeople = madeOnce((rehearsal) => new RehearsedPeople(rehearsal));

export class RehearsedPeople {
  readonly #rehearsal: OpenRehearsal;
  #known: KnownPeople | undefined;

  constructor(rehearsal: OpenRehearsal) {
    this.#rehearsal = rehearsal;
  }

  /** In the order of `users`, which are user numbers. */
  *inShort(users: readonly number[]): Job<readonly PersonInShort[]> {
    const { blocks } = this.#look();
    const ids = this.#rehearsal.saved.users;
    const people: PersonInShort[] = [];
    for (const user of users) {
      const known = blockOf(blocks, user);
      const names = known.names ?? (yield* nameBlock(known));
      people.push(names.at(user, ids[user] ?? ""));
    }
    return people;
  }

  /** By user: 1 for whose id, name or e-mail has the text, whatever its case. */
  matching(text: string): Job<Uint8Array> {
    return this.#find(`text ${text}`, function* (known, found) {
      const names = known.names ?? (yield* nameBlock(known));
      for (const person of names.matching(text)) found[person] = 1;
    });
  }

  /** By user: 1 for whom the condition holds at the instant, over all that happened up to it. */
  forWhom(condition: Condition, atMs: number): Job<Uint8Array> {
    return this.#find(`${atMs} ${JSON.stringify(condition)}`, function* ({ block }, found) {
      found.set(block.forWhom(condition, atMs));
      yield;
    });
  }

  /** By user: their place when all are ordered by name, then by id. */
  *ranksByName(): Job<Uint32Array> {
    const people = this.#look();
    return (people.ranks ??= yield* rankByName(people.blocks));
  }

  /** Finds out what everybody is called, so that lists are there at once. */
  *nameAll(): Job<null> {
    for (const known of this.#look().blocks) if (known.names === undefined) yield* nameBlock(known);
    return null;
  }

  /** `ofBlock` marks the people of one block, by their place in it. */
  *#find(what: string, ofBlock: (known: KnownBlock, found: Uint8Array) => Job<void>): Job<Uint8Array> {
    const { blocks, found } = this.#look();
    const kept = found.get(what, () => ({}));
    if (kept.people !== undefined) return kept.people;
    const people = new Uint8Array(this.#rehearsal.saved.users.length);
    for (const known of blocks) {
      yield* ofBlock(known, people.subarray(known.block.from, known.block.to));
      yield;
    }
    return (kept.people = people);
  }

  #look(): KnownPeople {
    const { key, blocks } = blocksOfPeople(this.#rehearsal);
    if (this.#known?.key === key) return this.#known;
    const known = blocks().map((block): KnownBlock => ({ block }));
    return (this.#known = { key, blocks: known, found: new RecentMap(mostKept) });
  }
}

function blockOf(blocks: readonly KnownBlock[], user: number): KnownBlock {
  let low = 0;
  for (let high = blocks.length - 1; low < high;) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.block.to ?? Infinity) <= user) low = middle + 1;
    else high = middle;
  }
  const found = blocks[low];
  assert(found !== undefined, `user ${user} is in a block`);
  return found;
}

function* nameBlock(known: KnownBlock): Job<BlockNames> {
  const { from } = known.block;
  const names = new BlockNames(from, known.block.inShort());
  known.names = names;
  yield;
  return names;
}

function* rankByName(blocks: readonly KnownBlock[]): Job<Uint32Array> {
  const names: string[] = [];
  for (const known of blocks) {
    for (const name of (known.names ?? (yield* nameBlock(known))).names()) names.push(name);
    yield;
  }
  const { compare } = new Intl.Collator("en");
  const users = Uint32Array.from(names.keys());
  const order = yield* sortInPieces(users, (a, b) => compare(names[a] ?? "", names[b] ?? "") || a - b);
  const ranks = new Uint32Array(order.length);
  order.forEach((user, rank) => (ranks[user] = rank));
  return ranks;
}
