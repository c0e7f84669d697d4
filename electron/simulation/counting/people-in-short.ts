// Everybody of a chunk as lists show them: what each is called, by the last that they said of themselves. For many
// people at once; person-in-short.ts says the same of one.

import type { PersonInShort } from "../../../shared/api/people-contract.ts";
import type { PeopleChunk } from "./people-chunk.ts";
import { nameOf, textOf } from "./person-in-short.ts";
import { traitValues } from "./trait-values.ts";

/** What is returned says it of a user of the chunk. */
export function peopleInShort(people: PeopleChunk): (user: number) => PersonInShort {
  const traits = new Map(
    ["name", "firstName", "lastName", "email"].map((key) => [key, traitValues(people, key, Infinity)]),
  );
  return (user) => {
    const trait = (key: string): string => {
      const found = traits.get(key);
      return textOf(found?.values[found.codes[user] as number] ?? undefined);
    };
    const userId = people.chunk.userId(user);
    const email = trait("email");
    return { userId, name: nameOf(trait) || email || userId, email: email === "" ? null : email };
  };
}
