// The value of a computed trait over a run of events (SEMANTICS.md section 4). Values are offered in
// (timestamp, position) order, because sums of doubles depend on it.

import { assertNever } from "../base/assert.ts";
import type { JsonValue } from "../base/json.ts";
import { numberOf } from "../conditions/value.ts";
import type { Aggregate } from "./definitions.ts";

export interface Aggregator {
  /** Offers the next matching event; `value` is undefined where the property is absent. */
  add(value: JsonValue | undefined): void;
  /** The aggregate of what was offered since the last reset; undefined where it has no value. */
  value(): JsonValue | undefined;
  reset(): void;
}

export function createAggregator(type: Aggregate): Aggregator {
  switch (type) {
    case "eventCount":
      return fold<number>(0, (count) => count + 1);
    case "sum":
      return numeric(0, (sum = 0, value) => sum + value);
    case "min":
      return numeric(undefined, (least, value) => Math.min(least ?? value, value));
    case "max":
      return numeric(undefined, (most, value) => Math.max(most ?? value, value));
    case "average":
      return average();
    case "first":
      return fold<JsonValue | undefined>(undefined, (first, value) => first ?? value);
    case "last":
      return fold<JsonValue | undefined>(undefined, (last, value) => value ?? last);
    case "mostFrequent":
      return distinct((seen) => mostFrequent(seen));
    case "uniqueList":
      return distinct((seen) => seen.map(({ value }) => value));
    case "uniqueListCount":
      return distinct((seen) => seen.length);
    default:
      return assertNever(type);
  }
}

function fold<State extends JsonValue | undefined>(
  initial: State,
  next: (state: State, value: JsonValue | undefined) => State,
): Aggregator {
  let state = initial;
  return {
    add: (value) => void (state = next(state, value)),
    value: () => state,
    reset: () => void (state = initial),
  };
}

/** A fold over numbers and decimal strings; other values are passed over. */
function numeric(
  initial: number | undefined,
  next: (state: number | undefined, value: number) => number,
): Aggregator {
  return fold<number | undefined>(initial, (state, value) => {
    const number = numberOf(value);
    return number === undefined ? state : next(state, number);
  });
}

function average(): Aggregator {
  let sum = 0;
  let count = 0;
  return {
    add(value) {
      const number = numberOf(value);
      if (number === undefined) return;
      sum += number;
      count++;
    },
    value: () => (count === 0 ? undefined : sum / count),
    reset: () => void (sum = count = 0),
  };
}

interface Seen {
  readonly value: string | number | boolean;
  times: number;
}

/** Keeps distinct strings, numbers and booleans in order of first sight; 1 and "1" are two, −0 and 0 are one. */
function distinct(result: (seen: readonly Seen[]) => JsonValue | undefined): Aggregator {
  const seen = new Map<string | number | boolean, Seen>();
  return {
    add(value) {
      if (value === undefined || value === null || typeof value === "object") return;
      const known = seen.get(value);
      if (known === undefined) seen.set(value, { value, times: 1 });
      else known.times++;
    },
    value: () => result([...seen.values()]),
    reset: () => seen.clear(),
  };
}

function mostFrequent(seen: readonly Seen[]): JsonValue | undefined {
  let best: Seen | undefined;
  for (const candidate of seen) if (best === undefined || candidate.times > best.times) best = candidate;
  return best?.value;
}
