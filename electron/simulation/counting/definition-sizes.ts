// How many people are in each audience and have a value of each computed trait at an instant: one pass over all chunks.

import type { DefinitionSizes } from "../../../shared/api/definition-contract.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { askedAudience, membersOf } from "./audience-members.ts";
import { havingOf } from "./chunk-distribution.ts";
import type { Job } from "./job.ts";
import type { PeopleSource } from "./people-source.ts";

export interface SizesQuestion {
  /** Checked. */
  readonly definitions: Definitions;
  readonly atMs: number;
}

export function* definitionSizes(
  source: PeopleSource,
  { definitions, atMs }: SizesQuestion,
): Job<DefinitionSizes> {
  const audiences = definitions.audiences.map((audience) => ({
    asked: askedAudience(audience, definitions),
    size: 0,
  }));
  const traits = definitions.computedTraits.map((trait) => ({ trait, people: 0 }));
  let total = 0;
  for (let number = 0; number < source.chunkCount; number++) {
    const people = source.people(number);
    total += people.existing(atMs).size;
    for (const audience of audiences) {
      audience.size += membersOf(people, audience.asked, atMs).size;
      yield;
    }
    for (const one of traits) {
      one.people += havingOf(people, one.trait, atMs);
      yield;
    }
    yield;
  }
  return {
    atMs,
    total,
    audiences: audiences.map(({ asked: { id }, size }) => ({ id, size })),
    computedTraits: traits.map(({ trait: { id }, people }) => ({ id, people })),
  };
}
