// The value of a computed trait over a run of events (SEMANTICS.md section 4). Values are offered in
// (timestamp, position) order, because sums of doubles depend on it.

import { assertNever } from "../base/assert.ts";
import type { JsonValue } from "../base/json.ts";
import { numberOf } from "../conditions/value.ts";
import type { Aggregate } from "./definitions.ts";
import { distinct, inOrderOfSight, mostFrequent } from "./distinct-values.ts";

export interface Aggregator {
  /** Offers the next matching event; `value` is undefined where the property is absent. */
  add(value: JsonValue | undefined): void;
  /**
   * Takes back the earliest event that was offered and not yet taken back. False where the aggregate cannot say
   * exactly what is left: then it must be reset, and offered what is left anew.
   */
  forget(value: JsonValue | undefined): boolean;
  /** The aggregate of what was offered and not taken back; undefined where it has no value. */
  value(): JsonValue | undefined;
  reset(): void;
}

export function createAggregator(type: Aggregate): Aggregator {
  switch (type) {
    case "eventCount":
      return eventCount();
    case "sum":
      return total((sum) => sum);
    case "average":
      return total((sum, count) => (count === 0 ? undefined : sum / count));
    case "min":
      return extreme((least, value) => Math.min(least, value));
    case "max":
      return extreme((most, value) => Math.max(most, value));
    case "first":
      return present((values, start) => values[start]);
    case "last":
      return present((values, start) => (start < values.length ? values.at(-1) : undefined));
    case "mostFrequent":
      return distinct(mostFrequent);
    case "uniqueList":
      return distinct(inOrderOfSight);
    case "uniqueListCount":
      return distinct((seen) => seen.size);
    default:
      return assertNever(type);
  }
}

function eventCount(): Aggregator {
  let count = 0;
  return {
    add: () => void count++,
    forget: () => --count >= 0,
    value: () => count,
    reset: () => void (count = 0),
  };
}

const largestExact = 2 ** 32;
const mostExact = 2 ** 20;

/** Sums of integers this small are exact in any order; any other sum has to be added up anew, left to right. */
function total(result: (sum: number, count: number) => number | undefined): Aggregator {
  let sum = 0;
  let count = 0;
  let inexact = 0;
  const isExact = (value: number): boolean => Number.isInteger(value) && Math.abs(value) <= largestExact;
  return {
    add(value) {
      const number = numberOf(value);
      if (number === undefined) return;
      sum += number;
      count++;
      if (!isExact(number)) inexact++;
    },
    forget(value) {
      const number = numberOf(value);
      if (number === undefined) return true;
      if (inexact > 0 || count > mostExact) return false;
      sum -= number;
      count--;
      return true;
    },
    value: () => result(sum, count),
    reset: () => void (sum = count = inexact = 0),
  };
}

/** The least or the greatest of numbers and decimal strings; other values are passed over. */
function extreme(further: (extreme: number, value: number) => number): Aggregator {
  let found: number | undefined;
  let ties = 0;
  return {
    add(value) {
      const number = numberOf(value);
      if (number === undefined) return;
      const next = further(found ?? number, number);
      ties = next === found ? ties + Number(number === found) : 1;
      found = next;
    },
    // The last of the extremes is gone: what comes next is not known.
    forget: (value) => found === undefined || numberOf(value) !== found || --ties > 0,
    value: () => found,
    reset() {
      found = undefined;
      ties = 0;
    },
  };
}

/** Keeps the values that are not absent; those before `start` were taken back. */
function present(result: (values: readonly JsonValue[], start: number) => JsonValue | undefined): Aggregator {
  let values: JsonValue[] = [];
  let start = 0;
  return {
    add: (value) => void (value !== undefined && values.push(value)),
    forget(value) {
      if (value !== undefined) start++;
      return true;
    },
    value: () => result(values, start),
    reset() {
      values = [];
      start = 0;
    },
  };
}
