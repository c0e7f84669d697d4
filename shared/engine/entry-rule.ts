// C(t) of SEMANTICS.md section 5: whether a user who is in no instance qualifies for entry at an instant. Who
// would leave at once does not qualify.

import { wholeHistory, type Facts, type Scope } from "../conditions/facts.ts";
import { holds, type Moment } from "../conditions/holds.ts";
import { nextChange } from "../conditions/next-change.ts";
import { instanceScope } from "./instance-scope.ts";
import type { Plan } from "./plan.ts";

export interface Candidate {
  readonly plan: Plan;
  readonly publishedAtMs: number;
  readonly facts: Facts;
  /** The user's first message; Infinity if there is none yet. */
  readonly existsFromMs: number;
}

export function qualifies(candidate: Candidate, atMs: number): boolean {
  if (atMs < candidate.existsFromMs) return false;
  const { plan, facts } = candidate;
  const exitWhen = plan.journey.settings?.exit?.when;
  return (
    holds(plan.entry.condition, { facts, atMs, scope: entryScope(candidate) }) &&
    (exitWhen === undefined || !holds(exitWhen, exitMoment(candidate, atMs)))
  );
}

/** The next instant after `atMs` at which `qualifies` may turn if no message arrives. */
export function nextQualifying(candidate: Candidate, atMs: number): number {
  const { plan, facts } = candidate;
  const exitWhen = plan.journey.settings?.exit?.when;
  return Math.min(
    nextChange(plan.entry.condition, { facts, atMs, scope: entryScope(candidate) }),
    exitWhen === undefined ? Infinity : nextChange(exitWhen, exitMoment(candidate, atMs)),
  );
}

/** Entry conditions with historical data are the only conditions of a journey without the publication bound. */
export function entryScope({ plan, publishedAtMs }: Pick<Candidate, "plan" | "publishedAtMs">): Scope {
  if (plan.entry.useHistoricalData === true) return wholeHistory;
  return { ...wholeHistory, boundMs: publishedAtMs - 1 };
}

/** `exit.when` as for an instance that enters at this very instant: nothing is yet since entry. */
function exitMoment({ facts, publishedAtMs }: Candidate, atMs: number): Moment {
  return { facts, atMs, scope: instanceScope(publishedAtMs, { entryMs: atMs, stepMs: atMs }) };
}
