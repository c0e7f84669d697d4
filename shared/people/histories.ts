// Imported messages → one history per user: duplicates dropped first, then identity resolved over everything,
// then each user's messages in (timestamp, position) order (SEMANTICS.md section 2).

import type { UserId } from "../base/ids.ts";
import { IdentityLinks } from "./identity.ts";
import type { Message } from "./message.ts";

/** Histories by user, in UTF-16 code-unit order of the users. `messages` stand in import order. */
export function resolveHistories(messages: Iterable<Message>): ReadonlyMap<UserId, readonly Message[]> {
  const kept = dropDuplicates(messages);
  const links = new IdentityLinks();
  for (const message of kept) links.offer(message);
  const histories = new Map<UserId, Message[]>();
  for (const message of kept) {
    const user = links.userOf(message);
    const history = histories.get(user);
    if (history === undefined) histories.set(user, [message]);
    else history.push(message);
  }
  for (const history of histories.values()) history.sort((a, b) => a.atMs - b.atMs);
  // No two are the same user.
  return new Map([...histories].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function dropDuplicates(messages: Iterable<Message>): readonly Message[] {
  const seen = new Set<string>();
  const kept: Message[] = [];
  for (const message of messages) {
    if (message.messageId !== undefined) {
      if (seen.has(message.messageId)) continue;
      seen.add(message.messageId);
    }
    kept.push(message);
  }
  return kept;
}
