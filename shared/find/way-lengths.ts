// How long instances took on some of the ways of a rehearsal: the middle one of each.

import { sortByTimeInPieces } from "../rehearsal/sort-by-time.ts";
import type { GroupedWays } from "./group-ways.ts";

const instancesAtOnce = 65_536;

/** By way: of an even number of instances the middle between the two middle ones, whole milliseconds. */
export function* medianLengths(
  { ways, wayOf, lengthsMs }: GroupedWays,
  asked: readonly number[],
): Generator<undefined, ReadonlyMap<number, number>, undefined> {
  const collected = new Map(
    asked.map((way) => [way, { lengths: new Float64Array(ways[way]?.instances ?? 0), count: 0 }]),
  );
  for (let instance = 0; instance < wayOf.length; instance += 1) {
    const own = collected.get(wayOf[instance] ?? 0);
    if (own !== undefined) own.lengths[own.count++] = lengthsMs[instance] ?? 0;
    if (instance % instancesAtOnce === 0) yield;
  }
  const medians = new Map<number, number>();
  for (const [way, { lengths }] of collected) {
    const unsorted = { atMs: lengths, values: new Uint32Array(lengths.length) };
    const { atMs } = yield* sortByTimeInPieces(unsorted);
    medians.set(way, medianOf(atMs));
  }
  return medians;
}

function medianOf(sorted: Float64Array): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.floor(((sorted[middle - 1] ?? 0) + upper) / 2);
}
