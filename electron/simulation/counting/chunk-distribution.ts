// What the values of a computed trait are in one chunk at an instant. Kept for a few traits and instants; how many have
// a value at all is a number, and kept for many more.

import { durationMs } from "../../../shared/base/duration.ts";
import type { JsonValue } from "../../../shared/base/json.ts";
import { sameValue } from "../../../shared/journey/same-value.ts";
import type { ComputedTrait } from "../../../shared/people/definitions.ts";
import { valueWithoutEvents, visitComputedValues } from "./computed-values.ts";
import type { EventSpan } from "./event-times.ts";
import type { PeopleChunk } from "./people-chunk.ts";
import { PeopleSet } from "./people-set.ts";
import { RecentMap } from "./recent-map.ts";
import { peopleRoom } from "./room.ts";

export interface ChunkDistribution {
  /** People with a value other than that of nobody's events. */
  readonly having: PeopleSet;
  /** Finite numbers among their values, ascending. */
  readonly numbers: Float64Array;
  /** How many people have another value. */
  readonly others: number;
  /** JSON of other values, and of the elements of lists, with how many people have them. */
  readonly tally: ReadonlyMap<string, number>;
}

const mostDistributions = 3;
const mostCounts = 512;

interface Kept {
  readonly distributions: RecentMap<ChunkDistribution>;
  readonly having: RecentMap<number>;
}

const keptOf = new WeakMap<PeopleChunk, Kept>();

export function distributionOf(people: PeopleChunk, trait: ComputedTrait, atMs: number): ChunkDistribution {
  return keptFor(people).distributions.get(keyOf(trait, atMs), () => distribute(people, trait, atMs));
}

/** How many people have a value other than that of nobody's events. */
export function havingOf(people: PeopleChunk, trait: ComputedTrait, atMs: number): number {
  return keptFor(people).having.get(keyOf(trait, atMs), () => countHaving(people, trait, atMs));
}

/** Of those who are not visited, nobody has a value other than that of nobody's events. */
export const spanOf = ({ within }: ComputedTrait, atMs: number): EventSpan => ({
  afterMs: atMs - durationMs(within),
  atMs,
});

function keptFor(people: PeopleChunk): Kept {
  let kept = keptOf.get(people);
  if (kept === undefined) {
    kept = { distributions: new RecentMap(mostDistributions), having: new RecentMap(mostCounts) };
    keptOf.set(people, kept);
  }
  return kept;
}

const keyOf = ({ type, event, property, within }: ComputedTrait, atMs: number): string =>
  JSON.stringify([atMs, type, event, property, within]);

/** Whoever has a value keeps one, whatever comes; but a sum can come back to 0. */
function countHaving(people: PeopleChunk, trait: ComputedTrait, atMs: number): number {
  const isValue = valueTest(trait);
  const enough = trait.type === "sum" ? {} : { isEnough: isValue };
  let having = 0;
  visitComputedValues(people, { trait, span: spanOf(trait, atMs), ...enough }, (_, value) => {
    if (isValue(value)) having += 1;
  });
  return having;
}

/** Whether a value is another one than that of nobody's events. */
function valueTest(trait: ComputedTrait): (value: JsonValue | undefined) => value is JsonValue {
  const empty = valueWithoutEvents(trait);
  return (value): value is JsonValue => value !== undefined && !sameValue(value, empty);
}

function distribute(people: PeopleChunk, trait: ComputedTrait, atMs: number): ChunkDistribution {
  const isValue = valueTest(trait);
  const having = peopleRoom.zeros(people.userCount);
  const numbers: number[] = [];
  const tally = new Map<string, number>();
  let others = 0;
  visitComputedValues(people, { trait, span: spanOf(trait, atMs) }, (user, value) => {
    if (!isValue(value)) return;
    having[user] = 1;
    if (typeof value === "number" && Number.isFinite(value)) numbers.push(value);
    else {
      others += 1;
      for (const part of partsOf(value)) tally.set(part, (tally.get(part) ?? 0) + 1);
    }
  });
  return {
    having: PeopleSet.pack(having, people.userCount),
    numbers: Float64Array.from(numbers).sort(),
    others,
    tally,
  };
}

/** JSON of the value, or of the different elements of a list. A sum beyond all numbers is told as text. */
function partsOf(value: JsonValue): readonly string[] {
  if (typeof value === "number") return [JSON.stringify(String(value))];
  if (!Array.isArray(value)) return [JSON.stringify(value)];
  return [...new Set((value as readonly JsonValue[]).map((element) => JSON.stringify(element)))];
}
