// The meaning of a condition: a pure function of a user's facts, an instant and a scope (SEMANTICS.md section 4).

import { durationMs } from "../base/duration.ts";
import { countUpTo } from "../base/sorted-instants.ts";
import { compileComparison, type CompiledComparison } from "./comparison.ts";
import type { Comparison, Condition, EventClause } from "./condition.ts";
import { countMatches, sinceMs } from "./event-window.ts";
import { wholeHistory, type Facts, type Scope } from "./facts.ts";

/** What is known of a user, looked at from an instant. */
export interface FactsAt {
  readonly facts: Facts;
  readonly atMs: number;
}

export interface Moment extends FactsAt {
  readonly scope: Scope;
}

/** Whether a checked condition holds for a user who exists. */
export function holds(condition: Condition, moment: Moment): boolean {
  const { facts, atMs } = moment;
  if ("all" in condition) return condition.all.every((part) => holds(part, moment));
  if ("any" in condition) return condition.any.some((part) => holds(part, moment));
  if ("not" in condition) return !holds(condition.not, moment);
  if ("trait" in condition)
    return compiled(condition.trait).holds(facts.traitAt(condition.trait.key, atMs), atMs);
  if ("event" in condition) return countMatches(condition.event.count, countEvents(condition.event, moment));
  if ("computedTrait" in condition) {
    return compiled(condition.computedTrait).holds(
      facts.computedTraitAt(condition.computedTrait.id, atMs),
      atMs,
    );
  }
  const isMember = holds(facts.audience(condition.audience.id), { facts, atMs, scope: wholeHistory });
  return isMember === (condition.audience.is === "member");
}

/** How many events of the clause lie in its time range. */
export function countEvents(clause: EventClause, { facts, scope, atMs }: Moment): number {
  const instants = facts.eventInstants(clause);
  const afterMs = Math.max(sinceMs(clause, scope), atMs - durationMs(clause.within));
  return Math.max(0, countUpTo(instants, atMs) - countUpTo(instants, afterMs));
}

const comparisons = new WeakMap<Comparison, CompiledComparison>();

/** The compiled form of a comparison, kept for as long as the document that it stands in. */
export function compiled(comparison: Comparison): CompiledComparison {
  let found = comparisons.get(comparison);
  if (found === undefined) comparisons.set(comparison, (found = compileComparison(comparison)));
  return found;
}
