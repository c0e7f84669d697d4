// How many people match a condition and each of its parts, and a few of them: one pass over all chunks.

import type { ClauseCount, ConditionCount } from "../../../shared/api/people-contract.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { askedCondition, partsOf, type AskedCondition } from "./asked-condition.ts";
import { matchingPerson } from "./counted-message.ts";
import type { Job } from "./job.ts";
import { kindOf, type PeopleChunk } from "./people-chunk.ts";
import { peopleForWhom } from "./people-for-whom.ts";
import type { PeopleSource } from "./people-source.ts";
import { SmallestHashes } from "./smallest-hashes.ts";

export interface CountQuestion {
  /** Checked, with its references. */
  readonly condition: Condition;
  readonly definitions: Definitions;
  readonly atMs: number;
  /** How many of those who match are wanted. */
  readonly samples: number;
}

export function* countPeople(source: PeopleSource, question: CountQuestion): Job<ConditionCount> {
  const { atMs } = question;
  const asked = askedCondition(question.condition, question.definitions);
  const parts = new Map(partsOf(asked).map((part) => [part, { matching: 0, events: 0 }]));
  const samples = new SmallestHashes(question.samples);
  let total = 0;
  for (let number = 0; number < source.chunkCount; number++) {
    const people = source.people(number);
    const found = peopleForWhom(people, asked, {
      atMs,
      onPart(part, { size }) {
        const counted = parts.get(part);
        if (counted === undefined) return;
        counted.matching += size;
        counted.events += eventsOf(people, part);
      },
    });
    total += people.existing(atMs).size;
    samples.offerAll(found, people, { chunk: number, atMs });
    yield;
  }
  return {
    atMs,
    total,
    matching: parts.get(asked)?.matching ?? 0,
    parts: Array.from(parts, ([{ pointer, part }, { matching, events }]): ClauseCount => ({
      pointer,
      matching,
      events: part.is === "event" ? events : null,
    })),
    samples: samples.chosen.map(({ chunk, user }) =>
      matchingPerson({ people: source.people(chunk), user }, asked, atMs),
    ),
  };
}

/** Of the name and type of an event clause, whenever they were. */
const eventsOf = (people: PeopleChunk, { part }: AskedCondition): number =>
  part.is === "event" ? (people.events(kindOf(part.clause))?.rows.length ?? 0) : 0;
