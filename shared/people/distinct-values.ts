// Distinct strings, numbers and booleans over a sliding run of events, in order of first sight (SEMANTICS.md
// section 4): 1 and "1" are two, −0 and 0 are one.

import type { JsonValue } from "../base/json.ts";
import type { Aggregator } from "./aggregate.ts";

type Scalar = string | number | boolean;

/** Where a value occurred, as numbers of events; those before `start` were taken back. */
export interface Occurrences {
  readonly value: Scalar;
  readonly positions: readonly number[];
  readonly start: number;
}

interface GrowingOccurrences extends Occurrences {
  readonly positions: number[];
  start: number;
}

/** By value, in no certain order once anything was taken back. */
export type Seen = ReadonlyMap<Scalar, Occurrences>;

/** An aggregate of the distinct values. It is asked after every event, so that `result` must not be slow. */
export function distinct(result: (seen: Seen) => JsonValue | undefined): Aggregator {
  const seen = new Map<Scalar, GrowingOccurrences>();
  let position = 0;
  return {
    add(value) {
      if (!isScalar(value)) return;
      const known = seen.get(value);
      if (known === undefined) seen.set(value, { value, positions: [position++], start: 0 });
      else known.positions.push(position++);
    },
    forget(value) {
      const known = isScalar(value) ? seen.get(value) : undefined;
      if (known !== undefined && ++known.start === known.positions.length) seen.delete(known.value);
      return true;
    },
    value: () => result(seen),
    reset() {
      if (seen.size > 0) seen.clear();
      position = 0;
    },
  };
}

/** The most frequent value, of several the one seen first. */
export function mostFrequent(seen: Seen): Scalar | undefined {
  let best: Occurrences | undefined;
  for (const candidate of seen.values())
    if (best === undefined || isBefore(candidate, best)) best = candidate;
  return best?.value;
}

function isBefore(one: Occurrences, other: Occurrences): boolean {
  const more = timesOf(one) - timesOf(other);
  return more > 0 || (more === 0 && firstOf(one) < firstOf(other));
}

/** In order of first sight: once an occurrence was taken back, that is the next one of its value. */
export function inOrderOfSight(seen: Seen): readonly Scalar[] {
  return [...seen.values()].sort((one, other) => firstOf(one) - firstOf(other)).map(({ value }) => value);
}

const timesOf = ({ positions, start }: Occurrences): number => positions.length - start;
const firstOf = ({ positions, start }: Occurrences): number => positions[start] ?? 0;

const isScalar = (value: JsonValue | undefined): value is Scalar =>
  value !== undefined && typeof value !== "object";
