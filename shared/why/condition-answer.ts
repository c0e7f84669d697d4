// A condition laid open for one person at one instant: what each part says and since when, by which values and
// messages, and when time alone would turn it. Bounded: of many messages the latest few are named, the rest counted.

import { durationMs } from "../base/duration.ts";
import type { JsonValue } from "../base/json.ts";
import { valueAtPath } from "../base/path.ts";
import { countUpTo } from "../base/sorted-instants.ts";
import type { Condition, EventClause, PropertyFilter } from "../conditions/condition.ts";
import { sinceMs } from "../conditions/event-window.ts";
import { wholeHistory, type Scope } from "../conditions/facts.ts";
import { holds } from "../conditions/holds.ts";
import { passesFilter, type FactMessage } from "../people/event-pattern.ts";
import type { KnownHistory, MessageAt } from "./known-history.ts";
import { nextTurnMs, sinceMsOf, truthLine } from "./truth-line.ts";

export interface ConditionAnswer {
  readonly condition: Condition;
  readonly holds: boolean;
  /** When the answer last turned; null where it has been so from the beginning. */
  readonly sinceMs: number | null;
  /** The first instant after the one asked about at which it would turn if no message arrived; null if none. */
  readonly turnsAtMs: number | null;
  readonly evidence: ConditionEvidence;
}

export type ConditionEvidence =
  | { readonly is: "group"; readonly parts: readonly ConditionAnswer[] }
  /** The audience's own condition. */
  | { readonly is: "audience"; readonly isMember: boolean; readonly audience: ConditionAnswer }
  /** `value` null: it has none. `source`: the call that said it last. */
  | { readonly is: "trait"; readonly value: JsonValue; readonly source: MessageAt | null }
  | {
      readonly is: "computedTrait";
      readonly value: JsonValue;
      /** How many events it is computed from; the latest of them. */
      readonly count: number;
      readonly events: readonly MessageAt[];
    }
  | EventEvidence;

export interface EventEvidence {
  readonly is: "event";
  /** How many count. */
  readonly count: number;
  /** Only what is later counts; null where all of history does. */
  readonly afterMs: number | null;
  /** The latest of those that count, in order. */
  readonly counted: readonly MessageAt[];
  /** The latest of those of the same name that do not count, in order. */
  readonly uncounted: readonly UncountedMessage[];
  readonly uncountedCount: number;
}

export interface UncountedMessage extends MessageAt {
  readonly because: WhyUncounted;
}

export type WhyUncounted =
  /** The first filter that it does not pass; `value` null where it has none. */
  | { readonly is: "filtered"; readonly filter: PropertyFilter; readonly value: JsonValue }
  | { readonly is: "beforePublication" | "beforeEntry" | "beforeStep" | "beforeWindow" | "afterwards" };

/** At most so many messages of a kind are named in one clause. */
export const mostNamed = 10;

export interface AskedCondition {
  /** Up to the instant at which the condition is judged. */
  readonly known: KnownHistory;
  /** Up to the playhead, to name what came too late. */
  readonly later: KnownHistory;
  readonly atMs: number;
  readonly scope: Scope;
}

export function answerCondition(condition: Condition, asked: AskedCondition): ConditionAnswer {
  const { known, atMs, scope } = asked;
  const line = truthLine(condition, known, scope);
  return {
    condition,
    holds: holds(condition, { facts: known.facts, atMs, scope }),
    sinceMs: sinceMsOf(line, atMs),
    turnsAtMs: nextTurnMs(line, atMs),
    evidence: evidenceOf(condition, asked),
  };
}

function evidenceOf(condition: Condition, asked: AskedCondition): ConditionEvidence {
  const { known, atMs } = asked;
  const { facts } = known;
  if ("all" in condition) return groupOf(condition.all, asked);
  if ("any" in condition) return groupOf(condition.any, asked);
  if ("not" in condition) return groupOf([condition.not], asked);
  if ("event" in condition) return eventEvidence(condition.event, asked);
  if ("trait" in condition) {
    const { key } = condition.trait;
    const source = facts.traitSource(key, atMs);
    const value = facts.traitAt(key, atMs) ?? null;
    return { is: "trait", value, source: source === undefined ? null : known.place(source) };
  }
  if ("computedTrait" in condition) {
    const { id } = condition.computedTrait;
    const events = facts.computedTraitEvents(id, atMs);
    return {
      is: "computedTrait",
      value: facts.computedTraitAt(id, atMs) ?? null,
      count: events.length,
      events: events.slice(-mostNamed).map((event) => known.place(event)),
    };
  }
  const audience = answerCondition(facts.audience(condition.audience.id), { ...asked, scope: wholeHistory });
  return { is: "audience", isMember: audience.holds, audience };
}

const groupOf = (parts: readonly Condition[], asked: AskedCondition): ConditionEvidence => ({
  is: "group",
  parts: parts.map((part) => answerCondition(part, asked)),
});

function eventEvidence(clause: EventClause, asked: AskedCondition): EventEvidence {
  const { known, atMs, scope } = asked;
  const afterMs = Math.max(sinceMs(clause, scope), atMs - durationMs(clause.within));
  const instants = known.facts.eventInstants(clause);
  const from = countUpTo(instants, afterMs);
  const count = Math.max(0, countUpTo(instants, atMs) - from);
  const latest = known.facts.eventsOf(clause).slice(Math.max(from, from + count - mostNamed), from + count);
  return {
    is: "event",
    count,
    afterMs: Number.isFinite(afterMs) ? afterMs : null,
    counted: latest.map((event) => known.place(event)),
    ...uncountedOf(clause, { ...asked, afterMs, count }),
  };
}

/** From the latest back, until enough are named; the rest is only a number. */
function uncountedOf(
  clause: EventClause,
  asked: AskedCondition & { readonly afterMs: number; readonly count: number },
): Pick<EventEvidence, "uncounted" | "uncountedCount"> {
  const { later, count } = asked;
  const sameName = later.facts.eventsOf({ name: clause.name, type: clause.type ?? "track" });
  const uncounted: UncountedMessage[] = [];
  for (let at = sameName.length - 1; at >= 0 && uncounted.length < mostNamed; at -= 1) {
    const event = sameName[at] as FactMessage;
    const because = whyUncounted(clause, event, asked);
    if (because !== null) uncounted.push({ ...later.place(event), because });
  }
  return { uncounted: uncounted.reverse(), uncountedCount: sameName.length - count };
}

/** null: it counts. */
function whyUncounted(
  clause: EventClause,
  event: FactMessage,
  { atMs, scope, afterMs }: AskedCondition & { readonly afterMs: number },
): WhyUncounted | null {
  const filter = (clause.where ?? []).find((one) => !passesFilter(event.properties, one));
  if (filter !== undefined) {
    return { is: "filtered", filter, value: valueAtPath(event.properties, filter.property) ?? null };
  }
  if (event.atMs > atMs) return { is: "afterwards" };
  if (event.atMs > afterMs) return null;
  // What the clause itself says comes before what holds for all of a journey.
  if (clause.since === "entry" && event.atMs <= scope.entryMs) return { is: "beforeEntry" };
  if (clause.since === "step" && event.atMs <= scope.stepMs) return { is: "beforeStep" };
  if (event.atMs <= scope.boundMs) return { is: "beforePublication" };
  return { is: "beforeWindow" };
}
