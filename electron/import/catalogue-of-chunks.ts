// The catalogue of a space after some of its chunks were replaced: those that stay are counted again, and the new
// ones bring their counts along.

import type { EventFacts } from "../space/catalogue-store.ts";
import { openChunk } from "../space/columns/open-chunk.ts";
import type { StoredChunk } from "../space/message-store.ts";
import type { Space } from "../space/space.ts";
import { addKindFacts, kindFactsOf } from "./kind-facts.ts";

type AllKinds = readonly (readonly EventFacts[])[];

/** Of the chunks that stay; some milliseconds each, so before the change. Throws SpaceFailure. */
export const kindsOfChunks = ({ messages }: Space, chunks: readonly StoredChunk[]): AllKinds =>
  chunks.map((chunk) => kindFactsOf(openChunk(messages, chunk)));

/** Inside the transaction that replaced the chunks. `kinds` are of all chunks that are there now. */
export function replaceCatalogue({ messages, catalogue }: Space, kinds: AllKinds): void {
  const chunks = messages.listChunks();
  const isEmpty = chunks.length === 0;
  catalogue.replace({
    facts: {
      userCount: chunks.reduce((sum, chunk) => sum + chunk.userCount, 0),
      messageCount: chunks.reduce((sum, chunk) => sum + chunk.messageCount, 0),
      firstAtMs: isEmpty ? null : chunks.reduce((least, chunk) => Math.min(least, chunk.firstAtMs), Infinity),
      lastAtMs: isEmpty ? null : chunks.reduce((most, chunk) => Math.max(most, chunk.lastAtMs), -Infinity),
    },
    events: addKindFacts(kinds),
  });
}
