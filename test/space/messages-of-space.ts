// Every message of a space, one by one, with whose it is: what counts over columns are held against.

import { openChunk } from "../../electron/space/columns/open-chunk.ts";
import { readEveryone } from "../../electron/space/columns/read-messages.ts";
import type { Message } from "../../shared/people/message.ts";
import { opened, valueOf } from "./opened.ts";

export interface SaidMessage extends Message {
  readonly of: string;
}

export function messagesOfSpace(path: string): readonly SaidMessage[] {
  const space = opened(path, "readOnly");
  const all = valueOf(
    space.read(() =>
      space.messages.listChunks().flatMap((stored) => {
        const people = readEveryone(openChunk(space.messages, stored), () => true);
        return [...people].flatMap(({ userId, messages }) =>
          (messages ?? []).map((message) => ({ ...message, of: userId })),
        );
      }),
    ),
  );
  space.close();
  return all;
}
