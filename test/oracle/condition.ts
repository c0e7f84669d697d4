// SEMANTICS.md section 4, from scratch at every question: nothing is kept from one instant to the next.

import type { Condition, EventClause } from "../../shared/conditions/condition.ts";
import { matchingEvents, traitAt, type Asking } from "./asking.ts";
import { computedTraitAt } from "./computed-trait.ts";
import { durationOf } from "./date.ts";
import type { OracleMessage } from "./message.ts";
import { operatorHolds } from "./operator.ts";

export function holds(condition: Condition, asking: Asking): boolean {
  if ("all" in condition) return condition.all.every((part) => holds(part, asking));
  if ("any" in condition) return condition.any.some((part) => holds(part, asking));
  if ("not" in condition) return !holds(condition.not, asking);
  if ("trait" in condition) {
    return operatorHolds(condition.trait, traitAt(condition.trait.key, asking), asking.atMs);
  }
  if ("computedTrait" in condition) {
    const { id } = condition.computedTrait;
    return operatorHolds(condition.computedTrait, computedTraitAt(id, asking), asking.atMs);
  }
  if ("audience" in condition) {
    return isMember(condition.audience.id, asking) === (condition.audience.is === "member");
  }
  return eventClauseHolds(condition.event, asking);
}

function eventClauseHolds(clause: EventClause, asking: Asking): boolean {
  const { length } = eventsThatCount(clause, asking);
  const count = clause.count ?? { atLeast: 1 };
  if ("atLeast" in count) return length >= count.atLeast;
  if ("atMost" in count) return length <= count.atMost;
  return length === count.exactly;
}

/** The events that the clause counts: matching, and in its time range. */
export function eventsThatCount(clause: EventClause, asking: Asking): readonly OracleMessage[] {
  const { atMs, publishedAtMs, enteredMs, reachedMs } = asking;
  let events = matchingEvents(clause, asking);
  const { within } = clause;
  if (within !== undefined) events = events.filter((event) => event.atMs > atMs - durationOf(within));
  if (clause.since === "entry") events = events.filter((event) => event.atMs > known(enteredMs));
  if (clause.since === "step") events = events.filter((event) => event.atMs > known(reachedMs));
  if (publishedAtMs !== undefined) events = events.filter((event) => event.atMs >= publishedAtMs);
  return events;
}

function known(ms: number | undefined): number {
  if (ms === undefined) throw new Error("`since` stands where the journey's form does not allow it");
  return ms;
}

/** "The audience's own condition holds at t", without any bound of the journey that asks. */
function isMember(audienceId: string, { user, definitions, atMs }: Asking): boolean {
  const audience = definitions.audiences.find(({ id }) => id === audienceId);
  if (audience === undefined) throw new Error(`no audience ${audienceId}`);
  return holds(audience.condition, { user, definitions, atMs });
}
