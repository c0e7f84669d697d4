// Distinct strings, numbers and booleans over a sliding run of events, in order of first sight (SEMANTICS.md
// section 4): 1 and "1" are two, −0 and 0 are one.

import type { JsonValue } from "../base/json.ts";
import type { Aggregator } from "./aggregate.ts";

type Scalar = string | number | boolean;

export interface Seen {
  readonly value: Scalar;
  readonly times: number;
}

/** Where a value occurred, as numbers of events; those before `start` were taken back. */
interface Occurrences {
  readonly value: Scalar;
  readonly positions: number[];
  start: number;
}

/** An aggregate of the distinct values; `seen` stands in order of first sight. */
export function distinct(result: (seen: readonly Seen[]) => JsonValue | undefined): Aggregator {
  const occurrences = new Map<Scalar, Occurrences>();
  let position = 0;
  return {
    add(value) {
      if (!isScalar(value)) return;
      const known = occurrences.get(value);
      if (known === undefined) occurrences.set(value, { value, positions: [position++], start: 0 });
      else known.positions.push(position++);
    },
    forget(value) {
      const known = isScalar(value) ? occurrences.get(value) : undefined;
      if (known !== undefined && ++known.start === known.positions.length) occurrences.delete(known.value);
      return true;
    },
    value: () => result(inOrderOfSight([...occurrences.values()])),
    reset() {
      occurrences.clear();
      position = 0;
    },
  };
}

/** The most frequent value, of several the one seen first. */
export function mostFrequent(seen: readonly Seen[]): Scalar | undefined {
  let best: Seen | undefined;
  for (const candidate of seen) if (best === undefined || candidate.times > best.times) best = candidate;
  return best?.value;
}

const isScalar = (value: JsonValue | undefined): value is Scalar =>
  value !== undefined && value !== null && typeof value !== "object";

/** Once an occurrence was taken back, the next one of its value is the first sight. */
function inOrderOfSight(occurrences: readonly Occurrences[]): readonly Seen[] {
  const firstOf = ({ positions, start }: Occurrences): number => positions[start] ?? 0;
  return occurrences
    .toSorted((a, b) => firstOf(a) - firstOf(b))
    .map(({ value, positions, start }) => ({ value, times: positions.length - start }));
}
