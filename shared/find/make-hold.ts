// Ways to change somebody's messages so that a condition holds, or does not hold, at an instant. Each way is checked
// against the condition's meaning; whether the journey then goes as wished is for a replay to say.

import type { Condition } from "../conditions/condition.ts";
import { wholeHistory } from "../conditions/facts.ts";
import { isAsDemanded, type Asked } from "./asked.ts";
import { partsOf, type Demand, type DemandPart } from "./demands.ts";
import type { EditedPerson } from "./edited-person.ts";
import { makeComputedTrait } from "./make-computed-trait.ts";
import { makeEventCount } from "./make-event-count.ts";
import { makeTrait } from "./make-trait.ts";

/** So many ways are followed at a time, those with the fewest changes first. */
const mostWays = 6;

/** The person as they are where nothing need be changed; none where no way is known. */
export function makeHold(person: EditedPerson, demand: Demand, asked: Asked): readonly EditedPerson[] {
  const isSo = (one: EditedPerson): boolean => isAsDemanded(one, demand, asked);
  if (isSo(person)) return [person];
  const parts = partsOf(demand);
  let ways: readonly EditedPerson[] = [person];
  // What one part needs may undo another one: the second time they are all there to be seen.
  for (let round = 0; round < 2; round += 1) {
    for (const part of parts) ways = fewest(ways.flatMap((way) => makePart(way, { part, parts }, asked)));
    if (ways.some(isSo)) break;
  }
  return ways.filter(isSo);
}

interface PartAmong {
  readonly part: DemandPart;
  readonly parts: readonly DemandPart[];
}

function makePart(person: EditedPerson, { part, parts }: PartAmong, asked: Asked): readonly EditedPerson[] {
  if (isAsDemanded(person, part.demand, asked)) return [person];
  if (part.is === "choice") return part.choices.flatMap((choice) => makeHold(person, choice, asked));
  return makeClause(person, { demand: part.demand, parts }, asked);
}

function makeClause(
  person: EditedPerson,
  { demand: { condition, want }, parts }: { readonly demand: Demand; readonly parts: readonly DemandPart[] },
  asked: Asked,
): readonly EditedPerson[] {
  if ("event" in condition) return makeEventCount(person, { clause: condition.event, want }, asked);
  if ("trait" in condition) {
    const { key } = condition.trait;
    return makeTrait(person, { key, demands: comparisonsOf(parts, key) }, asked);
  }
  if ("computedTrait" in condition) {
    return makeComputedTrait(person, { clause: condition.computedTrait, want }, asked);
  }
  return "audience" in condition ? makeMember(person, { condition, want }, asked) : [];
}

function makeMember(
  person: EditedPerson,
  {
    condition,
    want,
  }: { readonly condition: Extract<Condition, { audience: unknown }>; readonly want: boolean },
  asked: Asked,
): readonly EditedPerson[] {
  const { id, is } = condition.audience;
  const audience = asked.definitions.audiences.find((one) => one.id === id);
  if (audience === undefined) return [];
  const demand = { condition: audience.condition, want: want === (is === "member") };
  return makeHold(person, demand, { ...asked, scope: wholeHistory });
}

/** All that is demanded of one trait at once: a value for one clause must not fail another. */
const comparisonsOf = (parts: readonly DemandPart[], key: string) =>
  parts.flatMap(({ demand: { condition, want } }) =>
    "trait" in condition && condition.trait.key === key ? [{ comparison: condition.trait, want }] : [],
  );

const fewest = (ways: readonly EditedPerson[]): readonly EditedPerson[] =>
  ways.toSorted((one, other) => one.edits.length - other.edits.length).slice(0, mostWays);
