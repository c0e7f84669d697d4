// The people of a chunk for whom a condition holds at an instant, over all that happened up to it: what
// shared/conditions/holds.ts says with the scope of whole history, for everybody at once. Who does not exist yet is
// in no set.

import { assertNever } from "../../../shared/base/assert.ts";
import type { AskedCondition } from "./asked-condition.ts";
import { computedTraitSet } from "./computed-trait-set.ts";
import { eventSet } from "./event-set.ts";
import type { PeopleChunk } from "./people-chunk.ts";
import type { PeopleSet } from "./people-set.ts";
import { traitSet } from "./trait-set.ts";

export interface AskedInstant {
  readonly atMs: number;
  /** Hears of every part of the document, once, the inner ones first. */
  readonly onPart?: (asked: AskedCondition, found: PeopleSet) => void;
}

export function peopleForWhom(people: PeopleChunk, asked: AskedCondition, instant: AskedInstant): PeopleSet {
  const found = decide(people, asked, instant);
  instant.onPart?.(asked, found);
  return found;
}

function decide(people: PeopleChunk, { part }: AskedCondition, instant: AskedInstant): PeopleSet {
  const { atMs } = instant;
  const ofPart = (inner: AskedCondition): PeopleSet => peopleForWhom(people, inner, instant);
  switch (part.is) {
    case "all":
      return part.parts.map(ofPart).reduce((both, one) => both.and(one), people.existing(atMs));
    case "any": {
      const [first = people.none, ...others] = part.parts.map(ofPart);
      return others.reduce((either, one) => either.or(one), first);
    }
    case "not":
      return people.existing(atMs).without(ofPart(part.part));
    case "event":
      return people.set(`${atMs} ${part.key}`, () => eventSet(people, part.clause, atMs));
    case "trait":
      return people.set(`${atMs} ${part.key}`, () => traitSet(people, part.clause, atMs));
    case "computedTrait":
      return people.set(`${atMs} ${part.key}`, () => computedTraitSet(people, part.asked, atMs));
    case "audience": {
      const members = peopleForWhom(people, part.condition, { atMs });
      return part.isMember ? members : people.existing(atMs).without(members);
    }
    default:
      return assertNever(part);
  }
}
