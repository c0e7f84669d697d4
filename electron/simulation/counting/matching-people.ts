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
    const found = peopleForWhom(people, asked, { atMs });
    if (passed + found.size > offset) {
      for (const user of found.users()) {
        if (passed++ >= offset) page.push(matchingPerson({ people, user }, asked, atMs));
        if (page.length === limit) break;
      }
    } else {
      passed += found.size;
    }
    yield;
  }
  return page;
}
