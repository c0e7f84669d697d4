// The personas of a rehearsal as they were when it was run: everything they say is kept with it, so that it can be read
// when they have changed since. As people they are like any others, as if their messages had been imported.

import { assert } from "../../shared/base/assert.ts";
import type { UserId } from "../../shared/base/ids.ts";
import { chunkFromHistories } from "../../shared/people/chunk-from-messages.ts";
import { resolveHistories } from "../../shared/people/histories.ts";
import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import type { Message } from "../../shared/people/message.ts";
import { parseMessage } from "../../shared/people/parse-message.ts";
import { documentDigest } from "../space/digest.ts";
import { packJson, unpackJson } from "./rehearsal-sections.ts";

/** Somebody who takes part. */
export interface KeptPersona {
  /** Of the persona in the space. */
  readonly id: string;
  readonly userId: string;
  /** One Segment-spec call a line, in order. */
  readonly lines: readonly string[];
}

/** What stands beside a rehearsal of personas. */
export interface PersonaFacts {
  /** Of those who took part, in their order. */
  readonly ids: readonly string[];
  /** Names what they all say, to tell whether they have changed since. */
  readonly digest: string;
}

export class PersonaPeople {
  readonly people: number;
  readonly messages: number;
  readonly #histories: ReadonlyMap<UserId, readonly Message[]>;

  /** Their ids differ from each other, and all that they say are messages. */
  constructor(personas: readonly KeptPersona[]) {
    const calls = personas.flatMap(({ lines }) => lines.map(messageOf));
    this.#histories = resolveHistories(calls);
    this.people = this.#histories.size;
    this.messages = calls.length;
  }

  chunk(): MessageChunk {
    return chunkFromHistories(this.#histories);
  }

  /** In (timestamp, position) order; undefined for somebody who is none of them. */
  messagesOf(userId: string): readonly Message[] | undefined {
    return this.#histories.get(userId as UserId);
  }
}

export const packPersonas = (personas: readonly KeptPersona[]): Uint8Array =>
  packJson(personas.map(({ id, userId, lines }) => [id, userId, lines]));

export function unpackPersonas(section: Uint8Array): readonly KeptPersona[] {
  // What packPersonas made; the space has checked its digest.
  const packed = unpackJson(section) as readonly (readonly [string, string, readonly string[]])[];
  return packed.map(([id, userId, lines]) => ({ id, userId, lines }));
}

/** Whoever has another id in the space, and says the same, is the same. */
export const personasDigest = (personas: readonly KeptPersona[]): string =>
  documentDigest(JSON.stringify(personas.map(({ userId, lines }) => [userId, lines])));

export const personaFacts = (personas: readonly KeptPersona[]): PersonaFacts => ({
  ids: personas.map(({ id }) => id),
  digest: personasDigest(personas),
});

function messageOf(line: string): Message {
  const message = parseMessage(JSON.parse(line));
  assert(message.ok, "what a persona says are messages");
  return message.value;
}
