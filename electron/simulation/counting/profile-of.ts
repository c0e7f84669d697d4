// What a person's profile says whatever instant it is of: who they are, under which ids, and when they did something.

import type { ListedPerson, Profile } from "../../../shared/api/profile-contract.ts";
import { personIdentities } from "../../../shared/people/person-identities.ts";
import { personOfMessages } from "../what-if/person-of-messages.ts";
import type { Job } from "./job.ts";
import { type KnownPerson, knownPerson } from "./known-person.ts";
import type { PeopleSource } from "./people-source.ts";

export interface ProfileQuestion {
  readonly userId: string;
  /** The instant of the last message of the space. */
  readonly nowMs: number;
}

/** Enough for a bar every few pixels. */
const bars = 120;

/** null where nobody has the id. */
export function* profileOf(source: PeopleSource, { userId, nowMs }: ProfileQuestion): Job<Profile | null> {
  const known = knownPerson(source, userId);
  yield;
  if (known === undefined) return null;
  const person = listedOf(known);
  return {
    person,
    identities: personIdentities(known.messages),
    nowMs,
    activity: activityOf(known.instants, person.firstSeenMs, nowMs),
  };
}

function listedOf({ userId, messages, instants }: KnownPerson): ListedPerson {
  return {
    ...personOfMessages(userId, messages),
    firstSeenMs: instants[0] ?? 0,
    lastSeenMs: instants.at(-1) ?? 0,
    messages: messages.length,
  };
}

/** The last bar has the last instant. */
export function activityOf(instants: readonly number[], fromMs: number, toMs: number): readonly number[] {
  const counts = Array.from({ length: bars }, () => 0);
  const spanMs = Math.max(1, toMs - fromMs);
  for (const atMs of instants) {
    const bar = Math.min(bars - 1, Math.floor(((atMs - fromMs) / spanMs) * bars));
    counts[bar] = (counts[bar] as number) + 1;
  }
  return counts;
}
