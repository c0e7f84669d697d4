// One person's messages out of a space: only the chunk that holds them is read.

import type { Message } from "../../shared/people/message.ts";
import { openChunk } from "../space/columns/open-chunk.ts";
import { findUser, readMessages } from "../space/columns/read-messages.ts";
import type { MessageStore, StoredChunk } from "../space/message-store.ts";

/**
 * In (timestamp, position) order; undefined for a user who has none. `chunks` stand in the order of their users.
 * Reads throw SpaceFailure, as the store's do.
 */
export function messagesOfPerson(
  store: MessageStore,
  chunks: readonly StoredChunk[],
  userId: string,
): readonly Message[] | undefined {
  const holder = chunks.find(({ firstUser, lastUser }) => firstUser <= userId && userId <= lastUser);
  if (holder === undefined) return undefined;
  const chunk = openChunk(store, holder, { isForFewRows: true });
  const user = findUser(chunk, userId);
  return user === undefined ? undefined : readMessages(chunk, user);
}
