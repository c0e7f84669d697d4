// How the values of a computed trait are spread over people at an instant: how many have one, a histogram and
// quantiles of numbers, the most common of other values, and a few people. One pass over all chunks.

import type { TraitDistribution } from "../../../shared/api/definition-contract.ts";
import type { JsonValue } from "../../../shared/base/json.ts";
import type { ComputedTrait } from "../../../shared/people/definitions.ts";
import { distributionOf, spanOf, type ChunkDistribution } from "./chunk-distribution.ts";
import { valueWithoutEvents, visitComputedValues } from "./computed-values.ts";
import type { Job } from "./job.ts";
import { mergeSorted } from "./merge-sorted.ts";
import { numberBars, quantile } from "./number-bars.ts";
import type { PeopleChunk } from "./people-chunk.ts";
import type { PeopleSource } from "./people-source.ts";
import { personInShort } from "./person-in-short.ts";
import { SmallestHashes, type ChosenPerson } from "./smallest-hashes.ts";

export interface DistributionQuestion {
  /** Checked. */
  readonly trait: ComputedTrait;
  readonly atMs: number;
  readonly samples: number;
}

const mostCommon = 20;

/** Beyond so many different values they are not told apart any more. */
const mostDistinct = 100_000;

export function* traitDistribution(
  source: PeopleSource,
  { trait, atMs, samples }: DistributionQuestion,
): Job<TraitDistribution> {
  const columns: Float64Array[] = [];
  const others = new OtherValues();
  const chosen = new SmallestHashes(samples);
  let total = 0;
  let having = 0;
  for (let number = 0; number < source.chunkCount; number++) {
    const people = source.people(number);
    const found = distributionOf(people, trait, atMs);
    total += people.existing(atMs).size;
    having += found.having.size;
    columns.push(found.numbers);
    others.add(found);
    chosen.offerAll(found.having, people, { chunk: number, atMs });
    yield;
  }
  const sorted = yield* mergeSorted(columns);
  return {
    atMs,
    total,
    having,
    without: valueWithoutEvents(trait) ?? null,
    numbers: numbersOf(sorted),
    others: others.told,
    samples: chosen.chosen.map((person) => sampleOf(source.people(person.chunk), person, trait)),
  };
}

function numbersOf(sorted: Float64Array): TraitDistribution["numbers"] {
  const { length } = sorted;
  if (length === 0) return null;
  const sum = sorted.reduce((before, value) => before + value, 0);
  return {
    people: length,
    bars: numberBars(sorted),
    least: quantile(sorted, 0),
    quarter: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    threeQuarters: quantile(sorted, 0.75),
    ninetyPercent: quantile(sorted, 0.9),
    greatest: quantile(sorted, 1),
    // null where their sum is beyond all numbers.
    average: Number.isFinite(sum) ? sum / length : null,
  };
}

/** Values that are no numbers, by how many people have them. */
class OtherValues {
  readonly #tally = new Map<string, number>();
  #people = 0;
  #isFull = false;

  add({ others, tally }: ChunkDistribution): void {
    this.#people += others;
    for (const [value, people] of tally) {
      const known = this.#tally.get(value);
      if (known === undefined && this.#tally.size >= mostDistinct) this.#isFull = true;
      else this.#tally.set(value, (known ?? 0) + people);
    }
  }

  get told(): TraitDistribution["others"] {
    if (this.#people === 0) return null;
    const common = [...this.#tally].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
    return {
      people: this.#people,
      distinct: this.#isFull ? null : this.#tally.size,
      common: common
        .slice(0, mostCommon)
        .map(([text, people]) => ({ value: JSON.parse(text) as JsonValue, people })),
    };
  }
}

function sampleOf(
  people: PeopleChunk,
  { user, atMs }: ChosenPerson,
  trait: ComputedTrait,
): TraitDistribution["samples"][number] {
  let value: JsonValue | undefined;
  visitComputedValues(people, { trait, span: spanOf(trait, atMs) }, (other, found) => {
    if (other === user) value = found;
  });
  return { person: personInShort(people, user), value: finite(value) };
}

/** A sum beyond all numbers is told as text: messages to a window know no such number. */
const finite = (value: JsonValue | undefined): JsonValue =>
  typeof value === "number" && !Number.isFinite(value) ? String(value) : (value ?? null);
