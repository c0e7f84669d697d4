// Raw JSON → message, by the paragraph "Messages" of FORMATS.md. What is rejected gives no message.

import { isJsonObject, type JsonObject } from "../../shared/base/json.ts";
import { dateOf } from "./date.ts";

export interface OracleMessage {
  readonly type: string;
  readonly atMs: number;
  /** Place in the import, counted over everything that was read. */
  readonly position: number;
  readonly userId: string | undefined;
  readonly anonymousId: string | undefined;
  readonly messageId: string | undefined;
  readonly previousId: string | undefined;
  readonly name: string;
  readonly properties: JsonObject;
  /** Pairs and not an object, so that no key has a meaning of its own. */
  readonly traits: ReadonlyMap<string, unknown>;
}

const messageTypes = ["track", "page", "screen", "identify", "group", "alias"];

/** "A batch envelope stands for its messages." */
export function unwrapBatches(raw: readonly unknown[]): readonly unknown[] {
  return raw.flatMap((item) =>
    isJsonObject(item) && Array.isArray(item["batch"]) ? (item["batch"] as readonly unknown[]) : [item],
  );
}

/** The message, or undefined where FORMATS.md rejects it. */
export function readMessage(raw: unknown, position: number): OracleMessage | undefined {
  if (!isJsonObject(raw)) return undefined;
  const { type } = raw;
  if (typeof type !== "string" || !messageTypes.includes(type)) return undefined;
  const ids = readIds(raw);
  const atMs = readTimestamp(raw);
  const name = readName(type, raw);
  if (ids === undefined || atMs === undefined || name === undefined) return undefined;
  const { properties, traits } = raw;
  if (!isObjectOrNothing(properties) || !isObjectOrNothing(traits)) return undefined;
  return {
    type,
    atMs,
    position,
    ...ids,
    name,
    properties: properties ?? {},
    traits: readTraits(raw, traits),
  };
}

const isObjectOrNothing = (value: unknown): value is JsonObject | null | undefined =>
  value === undefined || value === null || isJsonObject(value);

type Ids = Pick<OracleMessage, "userId" | "anonymousId" | "messageId" | "previousId">;

function readIds(raw: JsonObject): Ids | undefined {
  const [userId, anonymousId, messageId] = [
    readId(raw["userId"]),
    readId(raw["anonymousId"]),
    readId(raw["messageId"]),
  ];
  const previousId = readId(raw["type"] === "alias" ? raw["previousId"] : undefined);
  if (userId === "wrong" || anonymousId === "wrong" || messageId === "wrong" || previousId === "wrong")
    return undefined;
  if (userId.id === undefined && anonymousId.id === undefined) return undefined;
  return {
    userId: userId.id,
    anonymousId: anonymousId.id,
    messageId: messageId.id,
    previousId: previousId.id,
  };
}

function readId(value: unknown): { readonly id: string | undefined } | "wrong" {
  if (value === undefined || value === null || value === "") return { id: undefined };
  if (typeof value === "string") return { id: value };
  return typeof value === "number" && Number.isSafeInteger(value) ? { id: String(value) } : "wrong";
}

function readTimestamp(raw: JsonObject): number | undefined {
  for (const key of ["timestamp", "originalTimestamp", "sentAt", "receivedAt"]) {
    const value = raw[key];
    if (value === undefined || value === null) continue;
    return typeof value === "string" && value.includes("T") ? dateOf(value) : undefined;
  }
  return undefined;
}

function readName(type: string, raw: JsonObject): string | undefined {
  if (type === "track") {
    const event = raw["event"];
    return typeof event === "string" && event !== "" ? event : undefined;
  }
  if (type === "page" || type === "screen") return typeof raw["name"] === "string" ? raw["name"] : "";
  return "";
}

/** "An identify call's context.traits count as its traits, under traits where both name a key." */
function readTraits(raw: JsonObject, traits: JsonObject | null | undefined): ReadonlyMap<string, unknown> {
  const merged = new Map<string, unknown>();
  const { context } = raw;
  const below = isJsonObject(context) && isJsonObject(context["traits"]) ? context["traits"] : {};
  for (const [key, value] of Object.entries(below)) merged.set(key, value);
  for (const [key, value] of Object.entries(traits ?? {})) merged.set(key, value);
  return merged;
}
