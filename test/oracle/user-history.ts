// SEMANTICS.md section 2: duplicates are dropped first, then identity is resolved once over everything.

import { readMessage, unwrapBatches, type OracleMessage } from "./message.ts";

export interface UserHistory {
  readonly userId: string;
  /** By (timestamp, position). */
  readonly messages: readonly OracleMessage[];
}

/** Everybody who sent a message, by the UTF-16 code units of their id. */
export function userHistories(raw: readonly unknown[]): readonly UserHistory[] {
  const read = unwrapBatches(raw).flatMap((item, position) => readMessage(item, position) ?? []);
  const messages = dropDuplicates(read).toSorted((a, b) => a.atMs - b.atMs || a.position - b.position);
  const links = linksOf(messages);
  const byUser = new Map<string, OracleMessage[]>();
  for (const message of messages) {
    const userId = userOf(message, links);
    byUser.set(userId, [...(byUser.get(userId) ?? []), message]);
  }
  return [...byUser]
    .map(([userId, own]) => ({ userId, messages: own }))
    .toSorted((a, b) => (a.userId < b.userId ? -1 : 1));
}

function dropDuplicates(messages: readonly OracleMessage[]): readonly OracleMessage[] {
  const seen = new Set<string>();
  return messages.filter(({ messageId }) => {
    if (messageId === undefined) return true;
    if (seen.has(messageId)) return false;
    seen.add(messageId);
    return true;
  });
}

/** anonymousId → userId: "the first link of an anonymousId in (timestamp, position) order wins". */
function linksOf(messages: readonly OracleMessage[]): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  const link = (anonymousId: string | undefined, userId: string): void => {
    if (anonymousId !== undefined && !links.has(anonymousId)) links.set(anonymousId, userId);
  };
  for (const message of messages) {
    if (message.userId === undefined) continue;
    link(message.anonymousId, message.userId);
    if (message.type === "alias") link(message.previousId, message.userId);
  }
  return links;
}

function userOf(message: OracleMessage, links: ReadonlyMap<string, string>): string {
  if (message.userId !== undefined) return message.userId;
  return links.get(message.anonymousId ?? "") ?? `anon:${message.anonymousId}`;
}
