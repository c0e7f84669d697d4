// A person as they were at an instant: their traits with what these were before, and computed traits.

import type { ComputedTraitAt, ProfileAt, TraitAt } from "../../../shared/api/profile-contract.ts";
import { countUpTo } from "../../../shared/base/sorted-instants.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import type { TraitChange } from "../../../shared/people/trait-histories.ts";
import type { Job } from "./job.ts";
import { knownPerson, type KnownPerson } from "./known-person.ts";
import type { PeopleSource } from "./people-source.ts";

export interface ProfileAtQuestion {
  readonly userId: string;
  readonly atMs: number;
  /** Checked. */
  readonly definitions: Definitions;
}

/** Of a trait: who wants all of them finds them among the messages. */
const mostEarlier = 20;

/** null where nobody has the id. */
export function* profileAt(
  source: PeopleSource,
  { userId, atMs, definitions }: ProfileAtQuestion,
): Job<ProfileAt | null> {
  const person = knownPerson(source, userId);
  yield;
  if (person === undefined) return null;
  const { instants } = person;
  const messages = countUpTo(instants, atMs);
  const defined = person.defined(definitions);
  return {
    atMs,
    exists: messages > 0,
    messages,
    previousMs: instants[countUpTo(instants, atMs - 1) - 1] ?? null,
    nextMs: instants[messages] ?? null,
    traits: traitsAt(person, atMs),
    computedTraits: definitions.computedTraits.map(({ id }): ComputedTraitAt => ({
      id,
      value: defined.facts.computedTraitAt(id, atMs) ?? null,
      counted: defined.facts.computedTraitEvents(id, atMs).length,
    })),
  };
}

function traitsAt({ traits }: KnownPerson, atMs: number): readonly TraitAt[] {
  const found = Array.from(traits, ([key, changes]) => traitAt(key, changes, atMs)).filter(
    (trait) => trait !== null,
  );
  const isGone = ({ now }: TraitAt): number => Number(now.value === null);
  return found.sort((a, b) => isGone(a) - isGone(b) || (a.key < b.key ? -1 : 1));
}

/** null where nothing has been said of it yet. */
function traitAt(key: string, changes: readonly TraitChange[], atMs: number): TraitAt | null {
  const count = countUpTo(
    changes.map((change) => change.atMs),
    atMs,
  );
  const now = changes[count - 1];
  if (now === undefined) return null;
  const earlier = changes.slice(Math.max(0, count - 1 - mostEarlier), count - 1).toReversed();
  return { key, now, earlier, earlierCount: count - 1 };
}
