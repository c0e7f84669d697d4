// One person's messages out of a stored chunk, as parse-message.ts would make them.

import type { Instant } from "../../../shared/base/instant.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import type { Message } from "../../../shared/people/message.ts";
import type { StoredMessageChunk } from "./open-chunk.ts";
import { readRows, type StoredRow } from "./stored-rows.ts";

export interface StoredMessage {
  readonly message: Message;
  /** Every other key of the message, kept but not used. */
  readonly rest: JsonObject;
  /** Place among all messages that the space ever took in. */
  readonly position: number;
}

/** In the order (timestamp, position). `user` is a user number of the chunk. */
export function readMessages(chunk: StoredMessageChunk, user: number): readonly Message[] {
  return readStoredMessages(chunk, user).map(({ message }) => message);
}

export function readStoredMessages(chunk: StoredMessageChunk, user: number): readonly StoredMessage[] {
  return Array.from(readRows(chunk, user, user + 1), (row) => storedMessage(row, chunk.userId(user)));
}

/**
 * User after user: the messages of those who are wanted, null of the others. Goes through the chunk once, where
 * readMessages looks for its place with every user.
 */
export function* readEveryone(
  chunk: StoredMessageChunk,
  isWanted: (userId: string) => boolean,
): Generator<{ readonly userId: string; readonly messages: readonly Message[] | null }> {
  const rows = readRows(chunk, 0, chunk.userCount);
  let row = rows.next();
  for (let user = 0; user < chunk.userCount; user++) {
    const userId = chunk.userId(user);
    const messages: Message[] | null = isWanted(userId) ? [] : null;
    for (; row.done !== true && row.value.user === user; row = rows.next())
      messages?.push(storedMessage(row.value, userId).message);
    yield { userId, messages };
  }
}

/** The number of the user with this id in the chunk. */
export function findUser(chunk: StoredMessageChunk, userId: string): number | undefined {
  return chunk.userOf(userId);
}

function storedMessage(row: StoredRow, user: string): StoredMessage {
  const { layout } = row;
  const extra = (part: (typeof layout.extras)[number]): unknown => {
    const index = layout.extras.indexOf(part);
    return index < 0 ? undefined : JSON.parse(row.extras[index] as string);
  };
  const anonymousId = extra("anonymousId") as string | undefined;
  const previousId = extra("previousId") as string | undefined;
  const content = contentOf(row);
  const isCall = layout.type === "identify" || layout.type === "group" || layout.type === "alias";
  const message: Message = {
    type: layout.type,
    atMs: row.atMs as Instant,
    ...(layout.source === "user" ? { userId: user } : {}),
    ...(anonymousId === undefined ? {} : { anonymousId }),
    ...(row.messageId === undefined ? {} : { messageId: JSON.parse(`"${row.messageId}"`) as string }),
    ...(previousId === undefined ? {} : { previousId }),
    name: layout.name,
    properties: isCall ? {} : content,
    traits: isCall ? content : {},
  };
  return { message, rest: (extra("rest") ?? {}) as JsonObject, position: row.position };
}

function contentOf({ layout, values }: StoredRow): JsonObject {
  const members = layout.keys.map((key, index) => `${JSON.stringify(key)}:${values[index]}`);
  return JSON.parse(`{${members.join(",")}}`) as JsonObject;
}
