// Why a condition holds or does not: the same evaluation as holds.ts, laid open clause by clause, with the values
// compared, the messages that decided, and when the answer would change if nothing more arrived.

import { durationMs } from "../base/duration.ts";
import { lastInstantMs } from "../base/instant.ts";
import type { JsonValue } from "../base/json.ts";
import type { Condition, EventClause } from "./condition.ts";
import { sinceMs } from "./event-window.ts";
import { wholeHistory, type FactEvent } from "./facts.ts";
import { countEvents, holds, type Moment } from "./holds.ts";
import { nextChange } from "./next-change.ts";

export interface Explanation {
  readonly condition: Condition;
  readonly holds: boolean;
  readonly evidence: Evidence;
  /** The first instant at which the answer would change if no message arrived; null if it never would. */
  readonly changesAtMs: number | null;
}

export type Evidence =
  | { readonly is: "group"; readonly parts: readonly Explanation[] }
  /** An audience's own condition. */
  | { readonly is: "audience"; readonly audience: Explanation }
  /** `value` is null where the trait is absent; `source` is the call that set it last. */
  | { readonly is: "trait"; readonly value: JsonValue; readonly source: FactEvent | null }
  | { readonly is: "computedTrait"; readonly value: JsonValue; readonly events: readonly FactEvent[] }
  | {
      readonly is: "event";
      /** How many events count. */
      readonly count: number;
      /** Exclusive; null where all of history counts. */
      readonly afterMs: number | null;
      readonly events: readonly FactEvent[];
      /** Of the same name, but not counted, the latest first. */
      readonly nearMisses: readonly NearMiss[];
    };

export interface NearMiss {
  readonly event: FactEvent;
  readonly because: "filtered" | "beforeWindow" | "beforePublication" | "beforeEntry" | "beforeStep";
}

const mostNearMisses = 10;

/** `moment.facts` must not know any message after `moment.atMs`. */
export function explainCondition(condition: Condition, moment: Moment): Explanation {
  return {
    condition,
    holds: holds(condition, moment),
    evidence: evidenceFor(condition, moment),
    changesAtMs: changesAt(condition, moment),
  };
}

function evidenceFor(condition: Condition, moment: Moment): Evidence {
  const { facts, atMs } = moment;
  if ("all" in condition) return group(condition.all, moment);
  if ("any" in condition) return group(condition.any, moment);
  if ("not" in condition) return group([condition.not], moment);
  if ("event" in condition) return eventEvidence(condition.event, moment);
  if ("trait" in condition) {
    const { key } = condition.trait;
    return {
      is: "trait",
      value: facts.traitAt(key, atMs) ?? null,
      source: facts.traitSource(key, atMs) ?? null,
    };
  }
  if ("computedTrait" in condition) {
    const { id } = condition.computedTrait;
    const value = facts.computedTraitAt(id, atMs) ?? null;
    return { is: "computedTrait", value, events: facts.computedTraitEvents(id, atMs) };
  }
  const audience = facts.audience(condition.audience.id);
  return { is: "audience", audience: explainCondition(audience, { facts, atMs, scope: wholeHistory }) };
}

const group = (parts: readonly Condition[], moment: Moment): Evidence => ({
  is: "group",
  parts: parts.map((part) => explainCondition(part, moment)),
});

function eventEvidence(clause: EventClause, moment: Moment): Evidence {
  const { facts, atMs, scope } = moment;
  const afterMs = Math.max(sinceMs(clause, scope), atMs - durationMs(clause.within));
  return {
    is: "event",
    count: countEvents(clause, moment),
    afterMs: afterMs === -Infinity ? null : afterMs,
    events: facts.eventsOf(clause).filter((event) => event.atMs > afterMs),
    nearMisses: nearMissesOf(clause, moment),
  };
}

function nearMissesOf(clause: EventClause, { facts, atMs, scope }: Moment): readonly NearMiss[] {
  const passed = new Set(facts.eventsOf(clause));
  const sameName = facts.eventsOf({ name: clause.name, type: clause.type ?? "track" });
  return sameName
    .flatMap((event): readonly NearMiss[] => {
      const because = passed.has(event) ? reasonNotCounted(clause, event, { atMs, scope }) : "filtered";
      return because === undefined ? [] : [{ event, because }];
    })
    .slice(-mostNearMisses)
    .reverse();
}

function reasonNotCounted(
  clause: EventClause,
  event: FactEvent,
  { atMs, scope }: Pick<Moment, "atMs" | "scope">,
): NearMiss["because"] | undefined {
  if (event.atMs <= scope.boundMs) return "beforePublication";
  if (clause.since === "entry" && event.atMs <= scope.entryMs) return "beforeEntry";
  if (clause.since === "step" && event.atMs <= scope.stepMs) return "beforeStep";
  return event.atMs <= atMs - durationMs(clause.within) ? "beforeWindow" : undefined;
}

/** Follows the candidates for a change until the answer really differs; they are finitely many. */
function changesAt(condition: Condition, moment: Moment): number | null {
  const now = holds(condition, moment);
  let { atMs } = moment;
  for (;;) {
    atMs = nextChange(condition, { ...moment, atMs });
    if (atMs > lastInstantMs) return null;
    if (holds(condition, { ...moment, atMs }) !== now) return atMs;
  }
}
