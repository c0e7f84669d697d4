// One parsed JSON value → its message and what else was in it, or why it is refused. parse-message.ts decides;
// here is only what depends on how deep the stack is.

import { canonicalJson } from "../space/columns/canonical-json.ts";
import { isJsonObject, type JsonObject } from "../../shared/base/json.ts";
import { deepestNesting, nestingProblem } from "../../shared/base/read-json.ts";
import { err, type Result } from "../../shared/base/result.ts";
import type { Message } from "../../shared/people/message.ts";
import { parseMessage, type Rejection } from "../../shared/people/parse-message.ts";

/** As parseMessage; `textLength` of the JSON tells whether the value can be nested too deep. */
export function checkMessage(value: unknown, textLength: number): Result<Message, Rejection> {
  const deep = textLength > deepestNesting * 2 && nestingProblem(value) !== undefined;
  if (deep) {
    const expected = `at most ${deepestNesting} levels`;
    return err({ reason: "tooDeep", found: "values nested too deep", expected });
  }
  return parseMessage(value);
}

/** The messages that a value stands for: those of a batch envelope, or itself. */
export function messagesOf(value: unknown): readonly unknown[] {
  if (!isJsonObject(value) || !Object.hasOwn(value, "batch")) return [value];
  const { batch } = value;
  return Array.isArray(batch) ? batch : [value];
}

const timeKeys = ["timestamp", "originalTimestamp", "sentAt", "receivedAt"];

/** Text of an object of all members that the message has no place for; undefined where there are none. */
export function restOf(value: JsonObject, { type }: Message): string | undefined {
  const isEvent = type === "track" || type === "page" || type === "screen";
  const used = new Set(["type", "userId", "anonymousId", "messageId"]);
  used.add(timeKeys.find((key) => Object.hasOwn(value, key) && value[key] !== null) ?? "timestamp");
  if (type === "alias") used.add("previousId");
  if (type === "track") used.add("event");
  if ((type === "page" || type === "screen") && typeof value["name"] === "string") used.add("name");
  if (isEvent) used.add("properties");
  if (type === "identify" || type === "group") used.add("traits");
  const kept = Object.keys(value).filter((key) => !used.has(key));
  if (kept.length === 0) return undefined;
  return `{${kept.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(",")}}`;
}
