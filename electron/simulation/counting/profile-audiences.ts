// In which audiences a person was at an instant, and since when.

import type { AudienceAt } from "../../../shared/api/profile-contract.ts";
import { isTrueAt, sinceMsOf } from "../../../shared/why/truth-line.ts";
import type { Job } from "./job.ts";
import { knownPerson } from "./known-person.ts";
import type { PeopleSource } from "./people-source.ts";
import type { ProfileAtQuestion } from "./profile-at.ts";

/** null where nobody has the id. Each audience is laid out over all time, once for a person. */
export function* profileAudiences(
  source: PeopleSource,
  { userId, atMs, definitions }: ProfileAtQuestion,
): Job<readonly AudienceAt[] | null> {
  const person = knownPerson(source, userId);
  if (person === undefined) return null;
  const defined = person.defined(definitions);
  const firstMs = person.instants[0] ?? Infinity;
  const found: AudienceAt[] = [];
  for (const audience of definitions.audiences) {
    const line = defined.lineOf(audience);
    const isMember = atMs >= firstMs && isTrueAt(line, atMs);
    const turnedMs = sinceMsOf(line, atMs);
    found.push({ id: audience.id, isMember, sinceMs: sinceOf({ isMember, turnedMs, firstMs }) });
    yield;
  }
  return found;
}

/** Nobody is a member before they exist; who turned only before that has never been one. */
function sinceOf({
  isMember,
  turnedMs,
  firstMs,
}: {
  readonly isMember: boolean;
  readonly turnedMs: number | null;
  readonly firstMs: number;
}): number | null {
  if (isMember) return Math.max(turnedMs ?? firstMs, firstMs);
  return turnedMs === null || turnedMs <= firstMs ? null : turnedMs;
}
