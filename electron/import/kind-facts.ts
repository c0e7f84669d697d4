// How often each kind of message occurs in a chunk, and for how many people: what the catalogue adds up.

import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import type { EventFacts } from "../space/catalogue-store.ts";

export function kindFactsOf({
  userCount,
  offsets,
  codes,
  kinds,
}: Pick<MessageChunk, "userCount" | "offsets" | "codes" | "kinds">): readonly EventFacts[] {
  const messages = new Uint32Array(kinds.length);
  const users = new Uint32Array(kinds.length);
  /** By kind, one more than the user who had it last. */
  const latest = new Uint32Array(kinds.length);
  for (let user = 0; user < userCount; user++) {
    const end = offsets[user + 1] as number;
    for (let row = offsets[user] as number; row < end; row++) {
      const code = codes[row] as number;
      (messages[code] as number)++;
      if (latest[code] === user + 1) continue;
      latest[code] = user + 1;
      (users[code] as number)++;
    }
  }
  return kinds.map(({ type, name }, code) => ({
    type,
    name,
    messageCount: messages[code] as number,
    userCount: users[code] as number,
  }));
}

/** Sums over chunks: a person is in one chunk only. */
export function addKindFacts(all: readonly (readonly EventFacts[])[]): readonly EventFacts[] {
  const sums = new Map<string, EventFacts>();
  for (const facts of all.flat()) {
    const key = `${facts.type}:${facts.name}`;
    const known = sums.get(key);
    sums.set(key, {
      ...facts,
      messageCount: facts.messageCount + (known?.messageCount ?? 0),
      userCount: facts.userCount + (known?.userCount ?? 0),
    });
  }
  return [...sums.values()];
}
