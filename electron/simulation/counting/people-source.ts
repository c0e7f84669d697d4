// The people that questions are asked about: chunk after chunk, in the order of their ids.

import type { FieldInData } from "../../../shared/api/catalogue-contract.ts";
import { assert } from "../../../shared/base/assert.ts";
import type { MessageChunk } from "../../../shared/people/message-chunk.ts";
import { PeopleChunk } from "./people-chunk.ts";

export interface PeopleSource {
  readonly chunkCount: number;
  /** Opening may throw SpaceFailure. Good until the next chunk is asked for. */
  people(chunk: number): PeopleChunk;
  /** What a chunk is known by: users, both inclusive. */
  usersOf(chunk: number): { readonly first: string; readonly last: string };
  /** What was found out about all of these people, by what was asked. */
  readonly remembered: Map<string, readonly FieldInData[]>;
}

/** In memory, for small inputs and tests. */
export function memoryPeople(chunks: readonly MessageChunk[]): PeopleSource {
  const opened = chunks.map((chunk) => new PeopleChunk(chunk));
  const at = (number: number): PeopleChunk => {
    const people = opened[number];
    assert(people !== undefined, `chunk ${number} is one of ${opened.length}`);
    return people;
  };
  return {
    chunkCount: chunks.length,
    people: at,
    remembered: new Map(),
    usersOf(number) {
      const { chunk } = at(number);
      return { first: chunk.userId(0), last: chunk.userId(chunk.userCount - 1) };
    },
  };
}
