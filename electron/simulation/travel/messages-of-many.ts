// The messages of many people of an open rehearsal at once: each chunk that holds some of them is gone through once,
// which takes as long as looking up a few.

import type { Message } from "../../../shared/people/message.ts";
import { openChunk } from "../../space/columns/open-chunk.ts";
import { readEveryone } from "../../space/columns/read-messages.ts";
import type { StoredChunk } from "../../space/message-store.ts";
import type { Job } from "../counting/job.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";
import { rehearsedMessages } from "./rehearsed-messages.ts";

/** People who lie in further chunks are left out. */
const mostChunks = 12;
const usersAtOnce = 256;

/** By user, of most of them: chunks are taken in the order in which `userIds` come by them. */
export function* messagesOfMany(
  rehearsal: OpenRehearsal,
  userIds: readonly string[],
): Job<ReadonlyMap<string, readonly Message[]>> {
  const { space, saved } = rehearsal;
  const { changed, origin } = rehearsedMessages(space, saved);
  const found = new Map<string, readonly Message[]>();
  const isAlone = (userId: string): boolean => origin !== "space" || changed.has(userId);
  for (const userId of userIds.filter(isAlone)) {
    found.set(userId, rehearsal.messagesOf(userId) ?? []);
    yield;
  }
  const stored = new Set(userIds.filter((userId) => !isAlone(userId)));
  for (const chunk of chunksOf(space.messages.listChunks(), stored)) {
    const people = readEveryone(openChunk(space.messages, chunk), (userId) => stored.has(userId));
    let looked = 0;
    for (const { userId, messages } of people) {
      if (messages !== null) found.set(userId, messages);
      looked += 1;
      if (looked % usersAtOnce === 0) yield;
    }
    yield;
  }
  return found;
}

function chunksOf(chunks: readonly StoredChunk[], userIds: Iterable<string>): Iterable<StoredChunk> {
  const needed = new Set<StoredChunk>();
  for (const userId of userIds) {
    const holder = chunks.find(({ firstUser, lastUser }) => firstUser <= userId && userId <= lastUser);
    if (holder !== undefined && needed.size < mostChunks) needed.add(holder);
  }
  return needed;
}
