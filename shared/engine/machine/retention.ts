// What of a user's messages the journey can still ask about. Whatever the incremental drive lets go of here can
// never again change a decision: the law "batch = incremental" holds with it.

import type { JsonObject } from "../../base/json.ts";
import { splitPath } from "../../base/path.ts";
import type { Condition, EventPattern } from "../../conditions/condition.ts";
import { windowMs } from "../../conditions/event-window.ts";
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
        windowMs: windowMs(event.within),
        isBounded,
        isSince: event.since !== undefined,
      });
    }
  };
  const historyEntry = plan.entry.useHistoricalData === true ? plan.entry.condition : undefined;
  for (const condition of conditionsOf(plan.journey)) visit(condition, condition !== historyEntry);
  for (const audience of plan.definitions.audiences) visit(audience.condition, false);
  for (const trait of plan.definitions.computedTraits) {
    events.push({ pattern: trait.event, windowMs: windowMs(trait.within), isBounded: false, isSince: false });
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
  const head = splitPath(path)?.head;
  if (head !== undefined) keys.add(head);
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

/** The history without what can no longer count; decided identify calls become one. */
export function forget(
  retention: Retention,
  state: MachineState,
  publishedAtMs: number,
): readonly KeptMessage[] {
  const { settledMs } = state;
  if (settledMs === null) return state.history;
  const decided = state.history.filter(({ type, atMs }) => type === "identify" && atMs <= settledMs);
  const later = state.history.filter(
    (message) =>
      !decided.includes(message) && canCount(retention, message, { state, settledMs, publishedAtMs }),
  );
  return decided.length === 0 ? later : [merge(decided), ...later].sort((a, b) => a.atMs - b.atMs);
}

function canCount(
  { events }: Retention,
  message: KeptMessage,
  { state, settledMs, publishedAtMs }: { state: MachineState; settledMs: number; publishedAtMs: number },
): boolean {
  if (message.type === "identify" || message.atMs > settledMs) return true;
  const sinceEntryMs = state.instance?.entryMs ?? settledMs;
  return events.some(
    (use) =>
      message.atMs > settledMs - use.windowMs &&
      (!use.isBounded || message.atMs >= publishedAtMs) &&
      (!use.isSince || message.atMs > sinceEntryMs) &&
      matchesPattern(message, use.pattern),
  );
}

function merge(identifies: readonly KeptMessage[]): KeptMessage {
  const traits = identifies.reduce<JsonObject>((merged, message) => ({ ...merged, ...message.traits }), {});
  const present = Object.fromEntries(Object.entries(traits).filter(([, value]) => value !== null));
  const last = identifies.at(-1) as KeptMessage;
  return { ...last, traits: present };
}

function pick(object: JsonObject, keys: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.has(key)));
}
