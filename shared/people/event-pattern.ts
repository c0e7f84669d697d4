// Whether a message is one of the events that a clause or a computed trait counts (SEMANTICS.md sections 2, 4).

import type { JsonObject } from "../base/json.ts";
import { valueAtPath } from "../base/path.ts";
import type { EventPattern, PropertyFilter } from "../conditions/condition.ts";
import { compiled } from "../conditions/holds.ts";
import type { Message } from "./message.ts";

/** The parts of a message that conditions look at, and its id for explanations. */
export type FactMessage = Pick<Message, "type" | "name" | "atMs" | "properties" | "traits" | "messageId">;

export function matchesPattern(message: FactMessage, pattern: EventPattern): boolean {
  return (
    message.type === (pattern.type ?? "track") &&
    message.name === pattern.name &&
    (pattern.where ?? []).every((filter) => passesFilter(message.properties, filter))
  );
}

/** Filters know no relative dates, so that no instant is needed. */
export function passesFilter(properties: JsonObject, filter: PropertyFilter): boolean {
  return compiled(filter).holds(valueAtPath(properties, filter.property), 0);
}
