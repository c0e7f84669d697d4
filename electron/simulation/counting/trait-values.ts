// What each person's trait is at an instant: the last word on it up to then. Traits merge by top-level key; a dotted
// path looks at two keys (see shared/people/history-facts.ts for the plain telling).

import type { JsonValue } from "../../../shared/base/json.ts";
import { follow, splitPath } from "../../../shared/base/path.ts";
import { identify, type PeopleChunk } from "./people-chunk.ts";

export interface TraitValues {
  /** By user of the chunk: index in `values`; −1 for whom nothing was ever said. */
  readonly codes: Int32Array;
  /** null where the trait is absent. */
  readonly values: readonly JsonValue[];
}

export function traitValues(people: PeopleChunk, path: string, atMs: number): TraitValues {
  const literal = lastWords(people, path, atMs);
  const split = splitPath(path);
  if (split === undefined) return literal;
  const head = lastWords(people, split.head, atMs);
  if (head.values.length === 0) return literal;
  const offset = literal.values.length;
  const codes = literal.codes.map((code, user) => {
    if (code >= 0 && literal.values[code] !== null) return code;
    const headCode = head.codes[user] as number;
    return headCode < 0 ? -1 : headCode + offset;
  });
  const followed = head.values.map((value) => follow(value, split.rest) ?? null);
  return { codes, values: [...literal.values, ...followed] };
}

function lastWords(people: PeopleChunk, key: string, atMs: number): TraitValues {
  const codes = new Int32Array(people.userCount).fill(-1);
  const said = people.valuesOfKey(identify, key);
  if (said === undefined) return { codes, values: [] };
  const events = people.events(identify);
  if (events === undefined) return { codes, values: [] };
  const { users, instants } = events;
  for (let event = 0; event < users.length; event++) {
    const code = said.codes[event] as number;
    if (code >= 0 && (instants[event] as number) <= atMs) codes[users[event] as number] = code;
  }
  return { codes, values: said.column.values };
}
