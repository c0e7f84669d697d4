// The ways that are told of a rehearsal: the most frequent ones, and those that are the most of something.

import { unsorted, wayOutcome, type GroupedWay, type GroupedWays } from "./group-ways.ts";

export interface ExtremeWays {
  /** Numbers of ways, by how many connections they have. */
  readonly longest: number;
  readonly shortest: number;
  /** By how few went it. */
  readonly rarest: number;
  /** Numbers of instances, of those that completed; null where none did. */
  readonly slowest: number | null;
  readonly quickest: number | null;
}

/** Numbers of ways, the most frequent first; of equals the one that was met first. */
export function frequentWays({ ways }: GroupedWays, limit: number): readonly number[] {
  const better = (a: number, b: number): number =>
    (ways[b]?.instances ?? 0) - (ways[a]?.instances ?? 0) || a - b;
  const best: number[] = [];
  for (let way = 0; way < ways.length; way += 1) {
    const last = best.at(-1);
    if (best.length === limit && last !== undefined && better(last, way) < 0) continue;
    const place = best.findIndex((other) => better(way, other) < 0);
    best.splice(place < 0 ? best.length : place, 0, way);
    if (best.length > limit) best.pop();
  }
  return best;
}

/** null where nobody entered. */
export function extremeWays(grouped: GroupedWays): ExtremeWays | null {
  const { ways } = grouped;
  if (ways.length === 0) return null;
  return {
    longest: bestWay(ways, (one, best) => one.length - best.length || one.instances - best.instances),
    shortest: bestWay(ways, (one, best) => best.length - one.length || one.instances - best.instances),
    rarest: bestWay(ways, (one, best) => best.instances - one.instances || one.length - best.length),
    slowest: bestInstance(grouped, (ms, best) => ms > best),
    quickest: bestInstance(grouped, (ms, best) => ms < best),
  };
}

/** Of equals the first. */
function bestWay(
  ways: readonly GroupedWay[],
  compare: (one: GroupedWay, best: GroupedWay) => number,
): number {
  let best = 0;
  ways.forEach((way, number) => {
    const sofar = ways[best];
    if (sofar !== undefined && compare(way, sofar) > 0) best = number;
  });
  return best;
}

function bestInstance(
  { ways, wayOf, lengthsMs }: GroupedWays,
  isBetter: (ms: number, best: number) => boolean,
): number | null {
  let best: number | null = null;
  for (let instance = 0; instance < wayOf.length; instance += 1) {
    const way = wayOf[instance] ?? unsorted;
    if (ways[way]?.outcome !== wayOutcome.completed) continue;
    const ms = lengthsMs[instance] ?? 0;
    if (best === null || isBetter(ms, lengthsMs[best] ?? 0)) best = instance;
  }
  return best;
}
