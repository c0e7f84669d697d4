// The definitions of the space: audiences, computed traits and destinations. To be used inside a read or a
// transaction of the space.

import type { Definitions } from "../../shared/people/definitions.ts";
import { readDefinitions } from "../../shared/people/read-definitions.ts";
import type { Space } from "../space/space.ts";
import { refused } from "./refusal-wording.ts";

export const noDefinitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [],
  computedTraits: [],
  destinations: [],
};

/** Empty ones in a space that was never given any. Throws Refused where they cannot be read. */
export function definitionsOf(space: Space): Definitions {
  const stored = space.definitions.get();
  if (stored === undefined) return noDefinitions;
  const read = readDefinitions(stored.document);
  if (read.ok) return read.value;
  throw refused({ kind: "unreadable", what: "audiences, traits or destinations" });
}

/** With what `more` defines under ids that are not defined yet; what is there stays as it is. */
export function withMissing(definitions: Definitions, more: Definitions): Definitions {
  return {
    ...definitions,
    audiences: joined(definitions.audiences, more.audiences),
    computedTraits: joined(definitions.computedTraits, more.computedTraits),
    destinations: joined(definitions.destinations, more.destinations),
  };
}

function joined<T extends { readonly id: string }>(own: readonly T[], more: readonly T[]): readonly T[] {
  const known = new Set(own.map(({ id }) => id));
  const missing = more.filter(({ id }) => !known.has(id));
  return missing.length === 0 ? own : [...own, ...missing];
}

/** Inside a transaction. */
export const saveDefinitions = (space: Space, definitions: Definitions): void =>
  space.definitions.save(JSON.stringify(definitions));
