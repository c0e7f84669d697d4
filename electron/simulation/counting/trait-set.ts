// For whom a comparison of a trait holds at an instant: decided once for each distinct value.

import { compileComparison } from "../../../shared/conditions/comparison.ts";
import type { TraitClause } from "../../../shared/conditions/condition.ts";
import type { PeopleChunk } from "./people-chunk.ts";
import { PeopleSet } from "./people-set.ts";
import { peopleRoom } from "./room.ts";
import { traitValues } from "./trait-values.ts";

export function traitSet(people: PeopleChunk, clause: TraitClause, atMs: number): PeopleSet {
  const compiled = compileComparison(clause);
  const { codes, values } = people.traits(`${atMs} ${clause.key}`, () =>
    traitValues(people, clause.key, atMs),
  );
  const truths = Uint8Array.from(values, (value) => Number(compiled.holds(value ?? undefined, atMs)));
  const ofAbsent = Number(compiled.holds(undefined, atMs));
  const { userCount } = people;
  const found = peopleRoom.zeros(userCount);
  for (let user = 0; user < userCount; user++) {
    const code = codes[user] as number;
    found[user] = code < 0 ? ofAbsent : (truths[code] as number);
  }
  return PeopleSet.pack(found, userCount).and(people.existing(atMs));
}
