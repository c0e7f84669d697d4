// Everything that a space holds of people, and the same by the naive way: parse, resolve, sort, in memory.

import { messagesOf } from "../../electron/import/check-message.ts";
import { canonicalJson } from "../../electron/space/columns/canonical-json.ts";
import { openChunk } from "../../electron/space/columns/open-chunk.ts";
import { readMessages } from "../../electron/space/columns/read-messages.ts";
import type { Space } from "../../electron/space/space.ts";
import { resolveHistories } from "../../shared/people/histories.ts";
import type { Message } from "../../shared/people/message.ts";
import { parseMessage } from "../../shared/people/parse-message.ts";

/** One line of text for each message: user, then the message with its keys in their order, exactly. */
export function historiesOfSpace(space: Space): readonly string[] {
  const lines: string[] = [];
  for (const stored of space.messages.listChunks()) {
    const chunk = openChunk(space.messages, stored);
    for (let user = 0; user < chunk.userCount; user++) {
      for (const message of readMessages(chunk, user)) lines.push(lineOf(chunk.userId(user), message));
    }
  }
  return lines;
}

/** `lines` are all lines that were imported, of all imports, in their order; those that are no messages do not count. */
export const naiveHistories = (lines: readonly string[]): readonly string[] =>
  historiesOfMessages(lines.flatMap(goodMessages));

export function historiesOfMessages(all: readonly Message[]): readonly string[] {
  const histories = resolveHistories(all);
  return [...histories].flatMap(([user, messages]) => messages.map((message) => lineOf(user, message)));
}

export function goodMessages(line: string): readonly Message[] {
  return parsedLine(line).flatMap((value) => {
    const message = parseMessage(value);
    return message.ok ? [message.value] : [];
  });
}

function parsedLine(line: string): readonly unknown[] {
  try {
    return messagesOf(JSON.parse(line));
  } catch {
    return [];
  }
}

function lineOf(user: string, message: Message): string {
  const { type, atMs, userId, anonymousId, messageId, previousId, name, properties, traits } = message;
  const ids = [userId, anonymousId, messageId, previousId].map((id) => id ?? null);
  return canonicalJson([user, type, atMs, ids, name, properties, traits]);
}
