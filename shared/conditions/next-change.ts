// When a condition may change by the passing of time alone. Together with the instants of messages these are
// all the instants that an engine has to look at.

import { durationMs } from "../base/duration.ts";
import { countUpTo } from "../base/sorted-instants.ts";
import type { Condition } from "./condition.ts";
import { sinceMs } from "./event-window.ts";
import { wholeHistory } from "./facts.ts";
import { compiled, type Moment } from "./holds.ts";

/**
 * The first instant after `moment.atMs` at which the condition may turn if no message arrives; Infinity if it
 * cannot. Never later than the true one, possibly earlier.
 */
export function nextChange(condition: Condition, moment: Moment): number {
  const { facts, atMs } = moment;
  if ("all" in condition) return earliest(condition.all, moment);
  if ("any" in condition) return earliest(condition.any, moment);
  if ("not" in condition) return nextChange(condition.not, moment);
  if ("event" in condition) {
    const windowLength = durationMs(condition.event.within);
    const instants = facts.eventInstants(condition.event);
    const first = countUpTo(instants, Math.max(sinceMs(condition.event, moment.scope), atMs - windowLength));
    return (instants[first] ?? Infinity) + windowLength;
  }
  if ("trait" in condition) {
    return nextFlip(compiled(condition.trait).flips(facts.traitAt(condition.trait.key, atMs)), atMs);
  }
  if ("computedTrait" in condition) {
    const { id } = condition.computedTrait;
    const flips = compiled(condition.computedTrait).flips(facts.computedTraitAt(id, atMs));
    return Math.min(facts.computedTraitExpiry(id, atMs), nextFlip(flips, atMs));
  }
  return nextChange(facts.audience(condition.audience.id), { facts, atMs, scope: wholeHistory });
}

const earliest = (conditions: readonly Condition[], moment: Moment): number =>
  conditions.reduce((soonest, condition) => Math.min(soonest, nextChange(condition, moment)), Infinity);

const nextFlip = (flips: readonly number[], atMs: number): number =>
  flips.reduce((soonest, flip) => (flip > atMs ? Math.min(soonest, flip) : soonest), Infinity);
