// What of a user's messages the journey can still ask about. Whatever the incremental drive lets go of here can
// never again change a decision: the law "batch = incremental" holds with it.

import { durationMs } from "../../base/duration.ts";
import type { JsonObject } from "../../base/json.ts";
import { splitPath } from "../../base/path.ts";
import type { Condition, EventPattern } from "../../conditions/condition.ts";
import { conditionsOf } from "../conditions-of.ts";
import { matchesPattern } from "../../people/event-pattern.ts";
import type { Plan } from "../plan.ts";
import type { KeptMessage, MachineState } from "./machine-state.ts";

interface EventUse {
  readonly pattern: EventPattern;
  readonly windowMs: number;
  /** Whose events before publication never count. */
  readonly isBounded: boolean;
  /** Asked only since an entry: events before the instance never count. */
  readonly isSince: boolean;
}

export interface Retention {
  readonly events: readonly EventUse[];
  readonly traitKeys: ReadonlySet<string>;
  readonly propertyKeys: ReadonlySet<string>;
}

/** Reads off a plan, once, what its conditions can ask. */
export function retentionOf(plan: Plan): Retention {
  const events: EventUse[] = [];
  const traitKeys = new Set<string>();
  const visit = (condition: Condition, isBounded: boolean): void => {
    if ("all" in condition) condition.all.forEach((part) => visit(part, isBounded));
    else if ("any" in condition) condition.any.forEach((part) => visit(part, isBounded));
    else if ("not" in condition) visit(condition.not, isBounded);
    else if ("trait" in condition) addKeys(traitKeys, condition.trait.key);
    else if ("event" in condition) {
      const { event } = condition;
      events.push({
        pattern: event,
        windowMs: durationMs(event.within),
        isBounded,
        isSince: event.since !== undefined,
      });
    }
  };
  const historyEntry = plan.entry.useHistoricalData === true ? plan.entry.condition : undefined;
  for (const condition of conditionsOf(plan.journey)) visit(condition, condition !== historyEntry);
  for (const audience of plan.definitions.audiences) visit(audience.condition, false);
  for (const trait of plan.definitions.computedTraits) {
    events.push({
      pattern: trait.event,
      windowMs: durationMs(trait.within),
      isBounded: false,
      isSince: false,
    });
  }
  return { events, traitKeys, propertyKeys: propertyKeysOf(plan, events) };
}

function propertyKeysOf(plan: Plan, events: readonly EventUse[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { pattern } of events) for (const { property } of pattern.where ?? []) addKeys(keys, property);
  for (const { property } of plan.definitions.computedTraits)
    if (property !== undefined) addKeys(keys, property);
  return keys;
}

function addKeys(keys: Set<string>, path: string): void {
  keys.add(path);
  keys.add(splitPath(path)?.head ?? path);
}

/** The message as it is kept, or undefined if no condition can see it. */
export function keep(retention: Retention, message: KeptMessage): KeptMessage | undefined {
  const { type, name, atMs } = message;
  if (type === "identify") {
    const traits = pick(message.traits, retention.traitKeys);
    return Object.keys(traits).length === 0 ? undefined : { type, name, atMs, properties: {}, traits };
  }
  const isAsked = retention.events.some(({ pattern }) => matchesPattern(message, pattern));
  return isAsked
    ? { type, name, atMs, properties: pick(message.properties, retention.propertyKeys), traits: {} }
    : undefined;
}

/**
 * The history without what can no longer count. Of decided identify calls each keeps the traits that it was the
 * last to set, so that a late one still finds its place between them.
 */
export function forget(
  retention: Retention,
  state: MachineState,
  publishedAtMs: number,
): readonly KeptMessage[] {
  const { settledMs } = state;
  if (settledMs === null) return state.history;
  const sinceEntryMs = state.instance?.entryMs ?? settledMs;
  const setLater = new Set<string>();
  return state.history
    .toReversed()
    .flatMap((message) => {
      if (message.atMs > settledMs) return [message];
      if (message.type === "identify") return lastSet(message, setLater);
      return canCount(retention, message, { settledMs, sinceEntryMs, publishedAtMs }) ? [message] : [];
    })
    .toReversed();
}

function canCount(
  { events }: Retention,
  message: KeptMessage,
  from: { readonly settledMs: number; readonly sinceEntryMs: number; readonly publishedAtMs: number },
): boolean {
  return events.some(
    (use) =>
      message.atMs > from.settledMs - use.windowMs &&
      (!use.isBounded || message.atMs >= from.publishedAtMs) &&
      (!use.isSince || message.atMs > from.sinceEntryMs) &&
      matchesPattern(message, use.pattern),
  );
}

/** The identify call with those of its traits that none of the later calls has set; adds them to these. */
function lastSet(identify: KeptMessage, setLater: Set<string>): readonly KeptMessage[] {
  const traits = Object.entries(identify.traits).filter(([key]) => !setLater.has(key));
  for (const [key] of traits) setLater.add(key);
  return traits.length === 0 ? [] : [{ ...identify, traits: Object.fromEntries(traits) }];
}

function pick(object: JsonObject, keys: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.has(key)));
}
