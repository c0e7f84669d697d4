// Everybody in the order of something that lists are sorted by: worked out when it is first asked for, a chunk at a
// time, and kept for as long as the people stay the same. Equal ones stand in the order of their ids.

import { sortInPieces } from "../travel/sort-in-pieces.ts";
import { firstNumbers, peopleCount } from "./everybody.ts";
import type { Job } from "./job.ts";
import { keptWhileSame } from "./kept-while-same.ts";
import { orderByNumber } from "./order-by-number.ts";
import type { PeopleChunk } from "./people-chunk.ts";
import { peopleInShort } from "./people-in-short.ts";
import type { PeopleSource } from "./people-source.ts";

export type PeopleSort = "id" | "name" | "lastSeen" | "messages";

const orders = keptWhileSame(() => new Map<PeopleSort, Uint32Array>());

/** Numbers of people, as everybody.ts gives them; null: as they are, by id. */
export function* peopleOrder(source: PeopleSource, sort: PeopleSort): Job<Uint32Array | null> {
  if (sort === "id") return null;
  const kept = orders(source);
  const known = kept.get(sort);
  if (known !== undefined) return known;
  const made = yield* sort === "name" ? byName(source) : byNumber(source, numberOf[sort]);
  kept.set(sort, made);
  return made;
}

const numberOf = {
  lastSeen: ({ chunk }: PeopleChunk, user: number): number => lastSeenMs(chunk, user),
  messages: ({ chunk }: PeopleChunk, user: number): number => messageCount(chunk, user),
} as const;

type Chunk = PeopleChunk["chunk"];

export const firstSeenMs = ({ atMs, offsets }: Chunk, user: number): number =>
  atMs[offsets[user] as number] as number;

export const lastSeenMs = ({ atMs, offsets }: Chunk, user: number): number =>
  atMs[(offsets[user + 1] as number) - 1] as number;

export const messageCount = ({ offsets }: Chunk, user: number): number =>
  (offsets[user + 1] as number) - (offsets[user] as number);

function* byNumber(
  source: PeopleSource,
  valueOf: (people: PeopleChunk, user: number) => number,
): Job<Uint32Array> {
  const values = new Float64Array(peopleCount(source));
  let number = 0;
  for (let chunk = 0; chunk < source.chunkCount; chunk += 1) {
    const people = source.people(chunk);
    for (let user = 0; user < people.userCount; user += 1) values[number++] = valueOf(people, user);
    yield;
  }
  return yield* orderByNumber(values);
}

/** By code units of small letters: the order is the same on every machine. Each name is compared once. */
function* byName(source: PeopleSource): Job<Uint32Array> {
  const codes = new Map<string, number>();
  const codeOfPerson = new Uint32Array(peopleCount(source));
  let number = 0;
  for (let chunk = 0; chunk < source.chunkCount; chunk += 1) {
    const people = source.people(chunk);
    const inShort = peopleInShort(people);
    for (let user = 0; user < people.userCount; user += 1) {
      const name = inShort(user).name.toLowerCase();
      const code = codes.get(name) ?? codes.size;
      codes.set(name, code);
      codeOfPerson[number++] = code;
    }
    yield;
  }
  const ranks = yield* ranksOf([...codes.keys()]);
  return yield* orderByNumber(Float64Array.from(codeOfPerson, (code) => ranks[code] as number));
}

/** By place, how many of the names come before it. No two are the same. */
function* ranksOf(names: readonly string[]): Job<Uint32Array> {
  const order = yield* sortInPieces(Uint32Array.from(names.keys()), (a, b) =>
    (names[a] ?? "") < (names[b] ?? "") ? -1 : 1,
  );
  const ranks = new Uint32Array(names.length);
  order.forEach((place, rank) => (ranks[place] = rank));
  return ranks;
}

/** The numbers that are chosen, in an order; null: by id. */
export function* inOrder(source: PeopleSource, sort: PeopleSort, isChosen: Uint8Array): Job<Uint32Array> {
  const order = yield* peopleOrder(source, sort);
  const total = firstNumbers(source)[source.chunkCount] as number;
  const found = new Uint32Array(total);
  let count = 0;
  for (let place = 0; place < total; place += 1) {
    const number = order === null ? place : (order[place] as number);
    if (isChosen[number] === 1) found[count++] = number;
  }
  return found.slice(0, count);
}
