// How many people two audiences have in common, for each two of a few: one pass over all chunks.

import type { AudienceOverlaps } from "../../../shared/api/definition-contract.ts";
import type { Audience, Definitions } from "../../../shared/people/definitions.ts";
import { askedAudience, membersOf } from "./audience-members.ts";
import type { Job } from "./job.ts";
import type { PeopleSource } from "./people-source.ts";

export interface OverlapsQuestion {
  /** Of the definitions, in the order in which they are wanted. */
  readonly audiences: readonly Audience[];
  /** Checked. */
  readonly definitions: Definitions;
  readonly atMs: number;
}

export function* audienceOverlaps(
  source: PeopleSource,
  { audiences, definitions, atMs }: OverlapsQuestion,
): Job<AudienceOverlaps> {
  const asked = audiences.map((audience) => askedAudience(audience, definitions));
  const both = asked.map(() => asked.map(() => 0));
  let total = 0;
  for (let number = 0; number < source.chunkCount; number++) {
    const people = source.people(number);
    total += people.existing(atMs).size;
    const sets = [];
    for (const audience of asked) {
      sets.push(membersOf(people, audience, atMs));
      yield;
    }
    for (const [index, row] of both.entries())
      for (let other = index; other < row.length; other++) {
        const [one, two] = [sets[index], sets[other]];
        if (one !== undefined && two !== undefined) row[other] = (row[other] ?? 0) + one.and(two).size;
      }
    yield;
  }
  return {
    atMs,
    total,
    audiences: audiences.map(({ id }) => id),
    both: both.map((row, index) =>
      row.map((size, other) => (other < index ? (both[other]?.[index] ?? 0) : size)),
    ),
  };
}
