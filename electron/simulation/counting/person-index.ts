// Everybody's id, name and e-mail in small letters, as one text for each chunk: a search through a million people is
// a few searches through long texts.

import type { PersonInShort } from "../../../shared/api/people-contract.ts";
import type { Job } from "./job.ts";
import { firstAtLeast } from "./first-at-least.ts";
import type { PeopleChunk } from "./people-chunk.ts";
import type { PeopleSource } from "./people-source.ts";
import { peopleInShort } from "./people-in-short.ts";
import { personInShort } from "./person-in-short.ts";
import { personWithId } from "./person-with-id.ts";

export interface FindQuestion {
  readonly text: string;
  readonly limit: number;
}

interface ChunkText {
  readonly text: string;
  /** By user, where their part begins. */
  readonly starts: Uint32Array;
}

/** After each person, and between what one of them is called: no search text has them. */
const personEnd = "\n";
const partEnd = "\t";

const texts = new WeakMap<PeopleChunk, ChunkText>();

/** Whose id it is exactly comes first; the others by id. "" gives the first people. */
export function* findPeople(
  source: PeopleSource,
  { text, limit }: FindQuestion,
): Job<readonly PersonInShort[]> {
  const found: PersonInShort[] = [];
  const exact = yield* personWithId(source, { userId: text });
  if (exact !== null) found.push(exact);
  const wanted = folded(text);
  for (let number = 0; number < source.chunkCount && found.length < limit; number++) {
    const people = source.people(number);
    for (const user of wanted === "" ? everybody(people) : matches(textOfChunk(people), wanted)) {
      if (people.chunk.userId(user) !== exact?.userId) found.push(personInShort(people, user));
      if (found.length === limit) break;
    }
    yield;
  }
  return found;
}

/** Users of whom a part of id, name or e-mail is the text, as `folded` gives it. */
export const usersWithText = (people: PeopleChunk, wanted: string): Iterable<number> =>
  matches(textOfChunk(people), wanted);

function* everybody({ userCount }: PeopleChunk): Iterable<number> {
  for (let user = 0; user < userCount; user++) yield user;
}

/** Users whose part holds the text, each once. */
function* matches({ text, starts }: ChunkText, wanted: string): Iterable<number> {
  for (let at = text.indexOf(wanted); at >= 0;) {
    const user = firstAtLeast(starts, at + 1) - 1;
    yield user;
    at = text.indexOf(wanted, starts[user + 1]);
  }
}

function textOfChunk(people: PeopleChunk): ChunkText {
  const known = texts.get(people);
  if (known !== undefined) return known;
  const made = makeText(people);
  texts.set(people, made);
  return made;
}

function makeText(people: PeopleChunk): ChunkText {
  const inShort = peopleInShort(people);
  const parts = Array.from({ length: people.userCount }, (_, user) => {
    const { userId, name, email } = inShort(user);
    return `${[userId, name, email ?? ""].map(withoutEnds).join(partEnd)}${personEnd}`;
  });
  const text = parts.join("").toLowerCase();
  return { text, starts: startsOf(text, people.userCount) };
}

/** One more than there are people. */
function startsOf(text: string, userCount: number): Uint32Array {
  const starts = new Uint32Array(userCount + 1);
  for (let user = 0, at = 0; user < userCount; user++)
    starts[user + 1] = at = text.indexOf(personEnd, at) + 1;
  return starts;
}

/** As it is looked for. */
export const folded = (text: string): string => withoutEnds(text.trim()).toLowerCase();

const withoutEnds = (text: string): string => text.replaceAll(personEnd, " ").replaceAll(partEnd, " ");
