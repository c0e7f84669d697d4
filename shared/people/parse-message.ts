// One JSON value → one checked message, or the reason why it is none (FORMATS.md, "Messages"). Every reader,
// however fast, must agree with this function on every input.

import { parseInstant, type Instant } from "../base/instant.ts";
import { isJsonObject, type JsonObject } from "../base/json.ts";
import { err, ok, type Result } from "../base/result.ts";
import type { Message, MessageType } from "./message.ts";

/** By what refusals are grouped and counted. */
export type RefusalReason =
  | "noUtf8"
  | "noJson"
  | "noObject"
  | "tooDeep"
  | "type"
  | "noId"
  | "id"
  | "noTime"
  | "time"
  | "noEvent"
  | "content"
  /** Of rows alone. */
  | "tooFewFields"
  | "tooManyFields"
  | "quotes"
  | "value";

/** Why a message is refused: `found` and `expected` read on after "line 7: ". */
export interface Rejection {
  readonly reason: RefusalReason;
  readonly found: string;
  readonly expected: string;
  /** The top-level member of a call, or the field of a row (from 0), that is to blame; absent where it is all of it. */
  readonly at?: string | number;
  /** Of reason "value": the property or trait. */
  readonly key?: string;
}

const types: readonly MessageType[] = ["track", "page", "screen", "identify", "group", "alias"];
const timeKeys = ["timestamp", "originalTimestamp", "sentAt", "receivedAt"] as const;
const dateTime = "a date-time with time and zone, such as 2026-01-31T09:00:00Z";
const none: JsonObject = {};

/** Checks `value`, the parsed JSON of one message, and keeps what conditions and identity can see of it. */
export function parseMessage(value: unknown): Result<Message, Rejection> {
  if (!isJsonObject(value))
    return reject({ reason: "noObject", found: describe(value), expected: "a JSON object" });
  const { type } = value;
  if (!isMessageType(type))
    return reject({
      reason: "type",
      found: `type ${describe(type)}`,
      expected: `one of ${types.join(", ")}`,
      at: "type",
    });
  const ids = readIds(value);
  if (!ids.ok) return ids;
  const atMs = readTimestamp(value);
  if (!atMs.ok) return atMs;
  const content = readContent(type, value);
  if (!content.ok) return content;
  return ok({ type, atMs: atMs.value, ...ids.value, ...content.value });
}

const isMessageType = (type: unknown): type is MessageType => types.some((one) => one === type);

type Ids = Pick<Message, "userId" | "anonymousId" | "messageId" | "previousId">;

function readIds(value: JsonObject): Result<Ids, Rejection> {
  const ids: Record<string, string> = {};
  for (const key of ["userId", "anonymousId", "messageId", "previousId"] as const) {
    if (key === "previousId" && value["type"] !== "alias") continue;
    const id = own(value, key);
    if (id === undefined || id === null || id === "") continue;
    if (typeof id === "string") ids[key] = id;
    else if (typeof id === "number" && Number.isSafeInteger(id)) ids[key] = String(id);
    else
      return reject({
        reason: "id",
        found: `${key} ${describe(id)}`,
        expected: "a string or a safe integer",
        at: key,
      });
  }
  if (ids["userId"] === undefined && ids["anonymousId"] === undefined)
    return reject({ reason: "noId", found: "no id", expected: "a userId or an anonymousId" });
  return ok(ids);
}

function readTimestamp(value: JsonObject): Result<Instant, Rejection> {
  for (const key of timeKeys) {
    const text = own(value, key);
    if (text === undefined || text === null) continue;
    const instant = typeof text === "string" ? parseInstant(text) : undefined;
    if (instant === undefined)
      return reject({ reason: "time", found: `${key} ${describe(text)}`, expected: dateTime, at: key });
    return ok(instant);
  }
  return reject({
    reason: "noTime",
    found: "no timestamp",
    expected: "timestamp, originalTimestamp, sentAt or receivedAt",
  });
}

function readContent(
  type: MessageType,
  value: JsonObject,
): Result<Pick<Message, "name" | "properties" | "traits">, Rejection> {
  for (const key of ["properties", "traits"] as const) {
    const content = own(value, key) ?? null;
    if (content !== null && !isJsonObject(content))
      return reject({
        reason: "content",
        found: `${key} ${describe(content)}`,
        expected: "an object or null",
        at: key,
      });
  }
  const event = own(value, "event");
  if (type === "track" && (typeof event !== "string" || event === "")) {
    return reject({
      reason: "noEvent",
      found: `event ${describe(event)}`,
      expected: "a non-empty string",
      at: "event",
    });
  }
  const pageName = own(value, "name");
  const name = type === "track" ? event : type === "page" || type === "screen" ? pageName : "";
  return ok({
    name: typeof name === "string" ? name : "",
    properties:
      type === "track" || type === "page" || type === "screen" ? objectAt(value, "properties") : none,
    traits: type === "identify" ? identifyTraits(value) : type === "group" ? objectAt(value, "traits") : none,
  });
}

function identifyTraits(value: JsonObject): JsonObject {
  const contextTraits = objectAt(objectAt(value, "context"), "traits");
  const traits = objectAt(value, "traits");
  return contextTraits === none ? traits : { ...contextTraits, ...traits };
}

function objectAt(value: JsonObject, key: string): JsonObject {
  const content = own(value, key);
  return isJsonObject(content) ? content : none;
}

const own = (value: JsonObject, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

const reject = (rejection: Rejection): Result<never, Rejection> => err(rejection);

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
