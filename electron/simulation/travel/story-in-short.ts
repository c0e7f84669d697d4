// What a person is called, and where they live, by the last that they said of themselves.

import type { PersonInShort } from "../../../shared/api/people-contract.ts";
import type { JsonValue } from "../../../shared/base/json.ts";
import { valueAtPath } from "../../../shared/base/path.ts";
import { nameOf, textOf } from "../counting/person-in-short.ts";
import type { StoryPerson } from "./story-person.ts";

export function storyInShort({ userId, messages }: StoryPerson): {
  readonly person: PersonInShort;
  readonly place: string | null;
} {
  const traits: Record<string, JsonValue> = {};
  for (const message of messages) if (message.type === "identify") Object.assign(traits, message.traits);
  const trait = (key: string): string => textOf(valueAtPath(traits, key));
  const email = trait("email");
  const place = ["city", "address.city", "country", "address.country"].map(trait).find((text) => text !== "");
  return {
    person: { userId, name: nameOf(trait) || email || userId, email: email === "" ? null : email },
    place: place ?? null,
  };
}
