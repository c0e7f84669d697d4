// How many people match a condition and each of its parts, and a few of them: one pass over all chunks.

import type { ClauseCount, ConditionCount } from "../../../shared/api/people-contract.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { askedCondition, partsOf, type AskedCondition } from "./asked-condition.ts";
import { matchingPerson } from "./counted-message.ts";
import type { Job } from "./job.ts";
import { kindOf } from "./people-chunk.ts";
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
  const parts = partsOf(asked);
  const matching = new Map(parts.map((part) => [part, 0]));
  const events = new Map<AskedCondition, number>();
  const samples = new SmallestHashes(question.samples);
  let total = 0;
  for (let number = 0; number < source.chunkCount; number++) {
    const people = source.people(number);
    const found = peopleForWhom(people, asked, {
      atMs,
      onPart(part, { size }) {
        matching.set(part, (matching.get(part) ?? 0) + size);
        if (part.part.is !== "event") return;
        const ofKind = people.events(kindOf(part.part.clause))?.rows.length ?? 0;
        events.set(part, (events.get(part) ?? 0) + ofKind);
      },
    });
    total += people.existing(atMs).size;
    samples.offerAll(found, people, { chunk: number, atMs });
    yield;
  }
  const counts = parts.map((part): ClauseCount => ({
    pointer: part.pointer,
    matching: matching.get(part) ?? 0,
    events: part.part.is === "event" ? (events.get(part) ?? 0) : null,
  }));
  return {
    atMs,
    total,
    matching: matching.get(asked) ?? 0,
    parts: counts,
    samples: samples.chosen.map(({ chunk, user }) =>
      matchingPerson({ people: source.people(chunk), user }, asked, atMs),
    ),
  };
}
