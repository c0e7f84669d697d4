// How many people two audiences have in common, for each of some with each of others: one pass over all chunks.

import type { AudienceOverlaps } from "../../../shared/api/definition-contract.ts";
import type { Audience, Definitions } from "../../../shared/people/definitions.ts";
import { askedAudience, membersOf, type AskedAudience } from "./audience-members.ts";
import type { Job } from "./job.ts";
import type { PeopleChunk } from "./people-chunk.ts";
import type { PeopleSet } from "./people-set.ts";
import type { PeopleSource } from "./people-source.ts";

export interface OverlapsQuestion {
  /** Of the definitions, in the order in which they are wanted: rows and columns. */
  readonly audiences: readonly Audience[];
  readonly beside: readonly Audience[];
  /** Checked. */
  readonly definitions: Definitions;
  readonly atMs: number;
}

export function* audienceOverlaps(
  source: PeopleSource,
  { audiences, beside, definitions, atMs }: OverlapsQuestion,
): Job<AudienceOverlaps> {
  const asked = (audience: Audience): AskedAudience => askedAudience(audience, definitions);
  const [rows, columns] = [audiences.map(asked), beside.map(asked)];
  const both = rows.map(() => columns.map(() => 0));
  let total = 0;
  for (let number = 0; number < source.chunkCount; number++) {
    const people = source.people(number);
    total += people.existing(atMs).size;
    const sets = yield* setsOf(people, rows, atMs);
    const others = yield* setsOf(people, columns, atMs);
    for (const [row, set] of sets.entries())
      both[row] = others.map((other, column) => (both[row]?.[column] ?? 0) + set.and(other).size);
    yield;
  }
  return { atMs, total, audiences: rows.map(({ id }) => id), beside: columns.map(({ id }) => id), both };
}

function* setsOf(
  people: PeopleChunk,
  audiences: readonly AskedAudience[],
  atMs: number,
): Job<readonly PeopleSet[]> {
  const sets: PeopleSet[] = [];
  for (const audience of audiences) {
    sets.push(membersOf(people, audience, atMs));
    yield;
  }
  return sets;
}
