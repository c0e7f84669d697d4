// Everybody numbered through, in the order of their ids: chunk after chunk, and within a chunk user after user.

import { firstAtLeast } from "./first-at-least.ts";
import { keptWhileSame } from "./kept-while-same.ts";
import type { PeopleChunk } from "./people-chunk.ts";
import type { PeopleSource } from "./people-source.ts";

export interface PersonOfChunk {
  readonly people: PeopleChunk;
  readonly user: number;
}

const startsOf = keptWhileSame<{ starts?: Uint32Array }>(() => ({}));

/** By chunk, the number of its first person; behind the last one, how many people there are. No chunk is opened. */
export function firstNumbers(source: PeopleSource): Uint32Array {
  const kept = startsOf(source);
  if (kept.starts !== undefined) return kept.starts;
  const starts = new Uint32Array(source.chunkCount + 1);
  for (let chunk = 0; chunk < source.chunkCount; chunk += 1)
    starts[chunk + 1] = (starts[chunk] as number) + source.userCountOf(chunk);
  return (kept.starts = starts);
}

export const peopleCount = (source: PeopleSource): number =>
  firstNumbers(source)[source.chunkCount] as number;

/** Which chunk the person with this number is in. */
export const chunkOfNumber = (starts: Uint32Array, number: number): number =>
  firstAtLeast(starts, number + 1) - 1;
