// Who is in an audience at an instant, kept by chunk and by everything that the audience refers to: how large audiences
// are and how they overlap is then said at once, however many clauses they have.

import type { Condition } from "../../../shared/conditions/condition.ts";
import { clausesOf } from "../../../shared/conditions/clauses.ts";
import type { Audience, Definitions } from "../../../shared/people/definitions.ts";
import { askedCondition, type AskedCondition } from "./asked-condition.ts";
import { peopleForWhom } from "./people-for-whom.ts";
import type { PeopleChunk } from "./people-chunk.ts";
import type { PeopleSet } from "./people-set.ts";
import { RecentMap } from "./recent-map.ts";

export interface AskedAudience {
  readonly id: string;
  /** Equal for the same meaning under the same ids. */
  readonly key: string;
  readonly condition: AskedCondition;
}

/** For each chunk: audiences times instants. A set takes a bit for each person. */
const mostKept = 256;

const keptSets = new WeakMap<PeopleChunk, RecentMap<PeopleSet>>();

/** `definitions` are checked. */
export const askedAudience = ({ id, condition }: Audience, definitions: Definitions): AskedAudience => ({
  id,
  key: JSON.stringify([condition, ...reachedFrom(condition, definitions)]),
  condition: askedCondition(condition, definitions),
});

export function membersOf(people: PeopleChunk, { key, condition }: AskedAudience, atMs: number): PeopleSet {
  let kept = keptSets.get(people);
  if (kept === undefined) keptSets.set(people, (kept = new RecentMap(mostKept)));
  return kept.get(`${atMs} ${key}`, () => peopleForWhom(people, condition, { atMs }));
}

/** The audiences and computed traits that a condition refers to, and those that they refer to, each once. */
function reachedFrom(condition: Condition, { audiences, computedTraits }: Definitions): readonly unknown[] {
  const reached = new Map<string, unknown>();
  const open: Condition[] = [condition];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { form, clause } of clausesOf(next, "")) {
      const key = `${form} ${String(clause["id"])}`;
      if ((form !== "audience" && form !== "computedTrait") || reached.has(key)) continue;
      const isIt = ({ id }: { readonly id: string }): boolean => id === clause["id"];
      const audience = form === "audience" ? audiences.find(isIt) : undefined;
      reached.set(key, audience ?? computedTraits.find(isIt));
      if (audience !== undefined) open.push(audience.condition);
    }
  }
  return [...reached.values()];
}
