// What every row is given: the data, and the space opened and in memory.

import { openChunk } from "../../electron/space/columns/open-chunk.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import type { StoredChunk } from "../../electron/space/message-store.ts";
import type { Space } from "../../electron/space/space.ts";
import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import type { BenchData } from "./bench-data.ts";
import { valueOf } from "./value-of.ts";

export interface Bench {
  readonly data: BenchData;
  readonly space: Space;
  readonly stored: readonly StoredChunk[];
  /** The hot columns of all messages, as the batch engine scans them. */
  readonly chunks: readonly MessageChunk[];
  /** "1,000,000 people, 9,978,660 messages". */
  readonly size: string;
}

export function openBench(data: BenchData): Bench {
  const space = valueOf(openSpace(data.spacePath, { mode: "readOnly" }));
  const stored = space.messages.listChunks();
  const chunks = stored.map((chunk) => openChunk(space.messages, chunk));
  const [users, messages] = [data.users, data.messages].map((count) => count.toLocaleString("en"));
  return { data, space, stored, chunks, size: `${users} people, ${messages} messages` };
}
