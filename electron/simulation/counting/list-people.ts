// The people of a list, a page at a time, each with what the space knows of them.

import type { ListedPeople, ListedPerson } from "../../../shared/api/profile-contract.ts";
import { chosenPeople, type ChosenPeople, type ChosenQuestion } from "./chosen-people.ts";
import { chunkOfNumber, firstNumbers, type PersonOfChunk } from "./everybody.ts";
import type { Job } from "./job.ts";
import { firstSeenMs, lastSeenMs, messageCount } from "./people-order.ts";
import type { PeopleSource } from "./people-source.ts";
import { personInShort } from "./person-in-short.ts";

export interface ListQuestion extends ChosenQuestion {
  readonly offset: number;
  readonly limit: number;
}

export function* listPeople(source: PeopleSource, question: ListQuestion): Job<ListedPeople> {
  const chosen = yield* chosenPeople(source, question);
  const people = yield* rowsOf(source, chosen, {
    ...question,
    rowOf: ({ people, user }) => listedPerson({ people, user }),
  });
  return { total: chosen.total, people };
}

interface Rows<Row> {
  readonly offset: number;
  readonly limit: number;
  readonly rowOf: (person: PersonOfChunk) => Row;
}

/** Of the people at these places of a list, in its order; each chunk is looked at once. */
export function* rowsOf<Row>(
  source: PeopleSource,
  { total, at }: ChosenPeople,
  { offset, limit, rowOf }: Rows<Row>,
): Job<readonly Row[]> {
  const starts = firstNumbers(source);
  const places = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, row) => {
    const number = at(offset + row);
    return { row, number, chunk: chunkOfNumber(starts, number) };
  });
  const rows: Row[] = [];
  places.sort((a, b) => a.chunk - b.chunk);
  let last = -1;
  for (const { row, number, chunk } of places) {
    if (chunk !== last) yield;
    last = chunk;
    rows[row] = rowOf({ people: source.people(chunk), user: number - (starts[chunk] as number) });
  }
  return rows;
}

export function listedPerson({ people, user }: PersonOfChunk): ListedPerson {
  const { chunk } = people;
  return {
    ...personInShort(people, user),
    firstSeenMs: firstSeenMs(chunk, user),
    lastSeenMs: lastSeenMs(chunk, user),
    messages: messageCount(chunk, user),
  };
}
