// A person as lists show them: what they are called, by the last that they said of themselves.

import type { PersonInShort } from "../../../shared/api/people-contract.ts";
import type { JsonValue } from "../../../shared/base/json.ts";
import { identify, valueOfEvent, type PeopleChunk } from "./people-chunk.ts";

/** `user` is a user of the chunk. */
export function personInShort(people: PeopleChunk, user: number): PersonInShort {
  const userId = people.chunk.userId(user);
  const trait = (key: string): string => textOf(lastWord(people, user, key));
  const email = trait("email");
  return { userId, name: nameOf(trait) || email || userId, email: email === "" ? null : email };
}

/** "" where somebody has no name. */
export function nameOf(trait: (key: string) => string): string {
  return trait("name") || [trait("firstName"), trait("lastName")].filter((part) => part !== "").join(" ");
}

/** "" for what is no text, or none to see. */
export const textOf = (value: JsonValue | undefined): string =>
  typeof value === "string" ? value.trim() : "";

function lastWord(people: PeopleChunk, user: number, key: string): JsonValue | undefined {
  const values = people.valuesOfKey(identify, key);
  if (values === undefined) return undefined;
  const { from, to } = people.events(identify)?.ofUser(user) ?? { from: 0, to: 0 };
  for (let event = to - 1; event >= from; event--)
    if ((values.codes[event] as number) >= 0) return valueOfEvent(values, event);
  return undefined;
}
