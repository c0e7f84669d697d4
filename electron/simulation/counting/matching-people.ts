// Those who match a condition, by user id, a page at a time.

import type { MatchingPerson } from "../../../shared/api/people-contract.ts";
import { askedCondition } from "./asked-condition.ts";
import { matchingPerson } from "./counted-message.ts";
import type { CountQuestion } from "./count-people.ts";
import type { Job } from "./job.ts";
import { peopleForWhom } from "./people-for-whom.ts";
import type { PeopleSource } from "./people-source.ts";

export interface MatchingQuestion extends Omit<CountQuestion, "samples"> {
  /** So many of those who match are passed over. */
  readonly offset: number;
  readonly limit: number;
}

export function* matchingPeople(
  source: PeopleSource,
  { condition, definitions, atMs, offset, limit }: MatchingQuestion,
): Job<readonly MatchingPerson[]> {
  const asked = askedCondition(condition, definitions);
  const page: MatchingPerson[] = [];
  let passed = 0;
  for (let number = 0; number < source.chunkCount && page.length < limit; number++) {
    const people = source.people(number);
    const { bytes, size } = peopleForWhom(people, asked, { atMs });
    if (passed + size > offset) {
      for (let user = 0; user < people.userCount && page.length < limit; user++) {
        if (bytes[user] === 0) continue;
        if (passed >= offset) page.push(matchingPerson({ people, user }, asked, atMs));
        passed++;
      }
    } else {
      passed += size;
    }
    yield;
  }
  return page;
}
