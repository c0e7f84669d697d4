// Why a person is, or is not, in an audience at an instant: its condition, laid open.

import type { AudienceId } from "../../../shared/base/ids.ts";
import { wholeHistory } from "../../../shared/conditions/facts.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { answerCondition, type ConditionAnswer } from "../../../shared/why/condition-answer.ts";
import { KnownHistory } from "../../../shared/why/known-history.ts";
import type { Job } from "./job.ts";
import { knownPerson } from "./known-person.ts";
import type { PeopleSource } from "./people-source.ts";

export interface ProfileAudienceQuestion {
  readonly userId: string;
  readonly audience: AudienceId;
  readonly atMs: number;
  readonly definitions: Definitions;
}

/** null where nobody has the id, or the audience is not defined. */
export function* profileAudience(
  source: PeopleSource,
  { userId, audience, atMs, definitions }: ProfileAudienceQuestion,
): Job<ConditionAnswer | null> {
  const person = knownPerson(source, userId);
  yield;
  const asked = definitions.audiences.find(({ id }) => id === audience);
  if (person === undefined || asked === undefined) return null;
  const known = new KnownHistory(person.messages, definitions, atMs);
  return answerCondition(asked.condition, { known, later: known, atMs, scope: wholeHistory });
}
