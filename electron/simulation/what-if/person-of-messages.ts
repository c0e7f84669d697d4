// What a person is called by their messages alone: for those who are shown one by one.

import type { PersonInShort } from "../../../shared/api/people-contract.ts";
import type { JsonObject, JsonValue } from "../../../shared/base/json.ts";
import type { Message } from "../../../shared/people/message.ts";
import { nameOf, textOf } from "../counting/person-in-short.ts";

/** By the last that they said of themselves, as lists say it. */
export function personOfMessages(userId: string, messages: readonly Message[]): PersonInShort {
  const said = mergedTraits(messages);
  const trait = (key: string): string => textOf(Object.hasOwn(said, key) ? said[key] : undefined);
  const email = trait("email");
  return { userId, name: nameOf(trait) || email || userId, email: email === "" ? null : email };
}

/** Traits merge by top-level key; null removes one (SEMANTICS.md section 2). */
export function mergedTraits(messages: readonly Message[]): JsonObject {
  const traits = new Map<string, JsonValue>();
  for (const message of messages) {
    if (message.type !== "identify") continue;
    for (const [key, value] of Object.entries(message.traits)) {
      if (value === null) traits.delete(key);
      else traits.set(key, value);
    }
  }
  return Object.fromEntries(traits);
}
