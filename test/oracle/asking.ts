// What a user is known by at an instant: traits and events, each time gathered from all messages
// (SEMANTICS.md section 2).

import type { EventPattern } from "../../shared/conditions/condition.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { lookUp } from "./look-up.ts";
import type { OracleMessage } from "./message.ts";
import { operatorHolds } from "./operator.ts";
import type { UserHistory } from "./user-history.ts";

/** Who is asked about, when, and what bounds the events that count. */
export interface Asking {
  readonly user: UserHistory;
  readonly definitions: Definitions;
  readonly atMs: number;
  /** e ≥ this; absent in audiences, computed traits and entry conditions that use historical data. */
  readonly publishedAtMs?: number;
  readonly enteredMs?: number;
  readonly reachedMs?: number;
}

/** "The traits of all identify messages with timestamp ≤ t, merged key by key in order; null removes a key." */
export function traitAt(path: string, { user, atMs }: Asking): unknown {
  const traits = new Map<string, unknown>();
  for (const message of user.messages) {
    if (message.type !== "identify" || message.atMs > atMs) continue;
    for (const [key, value] of message.traits) {
      if (value === null) traits.delete(key);
      else traits.set(key, value);
    }
  }
  return lookUp(traits, path);
}

/** Events with the type, the name and the properties that the pattern asks for, with e ≤ t. */
export function matchingEvents(pattern: EventPattern, { user, atMs }: Asking): readonly OracleMessage[] {
  return user.messages.filter(
    (message) =>
      message.atMs <= atMs &&
      message.type === (pattern.type ?? "track") &&
      message.name === pattern.name &&
      (pattern.where ?? []).every((filter) =>
        operatorHolds(filter, propertyOf(message, filter.property), atMs),
      ),
  );
}

export const propertyOf = (message: OracleMessage, path: string): unknown =>
  lookUp(new Map(Object.entries(message.properties)), path);
