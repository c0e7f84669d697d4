// The messages of an import that count, each told whose it is: duplicates dropped, identity resolved, what is
// rejected left out. Laws that add, drop or move messages start from these, so that they change nothing else.

import { isJsonObject, type JsonObject } from "../../../shared/base/json.ts";
import { resolveHistories } from "../../../shared/people/histories.ts";
import type { Message } from "../../../shared/people/message.ts";
import { parseMessage } from "../../../shared/people/parse-message.ts";
import { unwrapBatches } from "../../oracle/message.ts";
import type { OracleInput } from "../../oracle/oracle-input.ts";

export interface ResolvedMessage {
  readonly user: string;
  readonly atMs: number;
  /** With the ids of its user and a timestamp, and no other ids and times. */
  readonly raw: JsonObject;
}

/** In import order. */
export function resolvedMessages(messages: OracleInput["messages"]): readonly ResolvedMessage[] {
  const read = unwrapBatches(messages).flatMap((raw) => {
    const parsed = parseMessage(raw);
    return parsed.ok && isJsonObject(raw) ? [{ raw, message: parsed.value }] : [];
  });
  const userOf = new Map<Message, string>();
  for (const [user, history] of resolveHistories(read.map(({ message }) => message))) {
    for (const message of history) userOf.set(message, user);
  }
  return read.flatMap(({ raw, message }) => {
    const user = userOf.get(message);
    return user === undefined ? [] : [resolvedMessage({ user, atMs: message.atMs, content: raw })];
  });
}

const otherKeys = [
  "userId",
  "anonymousId",
  "messageId",
  "previousId",
  "originalTimestamp",
  "sentAt",
  "receivedAt",
];

/** A message of `user` at an instant; ids and times of the content are replaced. */
export function resolvedMessage(one: {
  readonly user: string;
  readonly atMs: number;
  readonly content: JsonObject;
}): ResolvedMessage {
  const { user, atMs, content } = one;
  const id = user.startsWith("anon:") ? { anonymousId: user.slice(5) } : { userId: user };
  const kept = Object.entries(content).filter(([key]) => !otherKeys.includes(key));
  const raw = { ...Object.fromEntries(kept), ...id, timestamp: new Date(atMs).toISOString() };
  return { user, atMs, raw };
}

export const withMessages = (input: OracleInput, messages: readonly ResolvedMessage[]): OracleInput => ({
  ...input,
  messages: messages.map(({ raw }) => raw),
});

/** Everybody's first instant. */
export function firstInstants(messages: readonly ResolvedMessage[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { user, atMs } of messages) first.set(user, Math.min(first.get(user) ?? Infinity, atMs));
  return first;
}
