// The operators of SEMANTICS.md section 3. A comparison is compiled once, so that its literal is read once;
// it may then be asked for any value at any instant. An absent value is `undefined`, never null.

import { assert, assertNever } from "../base/assert.ts";
import { parseDuration } from "../base/duration.ts";
import type { JsonValue } from "../base/json.ts";
import type { Comparison, Operator } from "./condition.ts";
import { dateOf, isEqual, numberOf } from "./value.ts";

type Value = JsonValue | undefined;

export interface CompiledComparison {
  /** Only the relative date operators look at `atMs`. */
  holds(value: Value, atMs: number): boolean;
  /** Instants at which the answer for a value may change by time alone; at most two. */
  flips(value: Value): readonly number[];
  /** True when no instant changes the answer for a value. */
  readonly isStatic: boolean;
}

/** Compiles a comparison that has passed the checks of condition-schema.ts. */
export function compileComparison({ op, value }: Comparison): CompiledComparison {
  const test = staticTest(op, value);
  if (test !== undefined) return { holds: test, flips: () => [], isStatic: true };
  const durationMs = typeof value === "string" ? parseDuration(value) : undefined;
  assert(durationMs !== undefined, `${op} needs a duration, has ${JSON.stringify(value)}`);
  const { holds, flips } = relativeDate(op, durationMs);
  const dateOfLast = rememberingDates();
  return {
    holds: (v, atMs) => {
      const date = dateOfLast(v);
      return date !== undefined && holds(date, atMs);
    },
    flips: (v) => {
      const date = dateOfLast(v);
      return date === undefined ? [] : flips(date);
    },
    isStatic: false,
  };
}

/** One value is asked about several times in a row, and a date is slow to read. */
function rememberingDates(): (value: Value) => number | undefined {
  let last: Value;
  let date: number | undefined;
  return (value) => {
    if (value !== last) {
      last = value;
      date = dateOf(value);
    }
    return date;
  };
}

type RelativeDate = {
  readonly holds: (date: number, atMs: number) => boolean;
  readonly flips: (date: number) => readonly number[];
};

function relativeDate(op: Operator, duration: number): RelativeDate {
  if (op === "withinLast") {
    return { holds: (v, t) => t - duration < v && v <= t, flips: (v) => [v, v + duration] };
  }
  if (op === "withinNext") {
    return { holds: (v, t) => t < v && v <= t + duration, flips: (v) => [v - duration, v] };
  }
  if (op === "beforeLast") return { holds: (v, t) => v <= t - duration, flips: (v) => [v + duration] };
  return { holds: (v, t) => v > t + duration, flips: (v) => [v - duration] };
}

/** The test of an operator that looks at no clock; undefined for the relative date operators. */
function staticTest(op: Operator, x: Comparison["value"]): ((value: Value) => boolean) | undefined {
  switch (op) {
    case "equals":
      return (v) => isEqual(v, x);
    case "notEquals":
      return (v) => !isEqual(v, x);
    case "equalsAnyOf":
      return (v) => isAnyOf(v, x);
    case "notEqualsAnyOf":
      return (v) => !isAnyOf(v, x);
    case "lessThan":
    case "lessThanOrEqual":
    case "greaterThan":
    case "greaterThanOrEqual":
      return orderTest(op, numberOf(x) ?? NaN);
    case "contains":
      return (v) => contains(v, x);
    case "notContains":
      return (v) => !contains(v, x);
    case "startsWith":
      return (v) => typeof v === "string" && typeof x === "string" && v.startsWith(x);
    case "endsWith":
      return (v) => typeof v === "string" && typeof x === "string" && v.endsWith(x);
    case "exists":
      return (v) => v !== undefined;
    case "notExists":
      return (v) => v === undefined;
    case "beforeDate":
    case "afterDate":
      return dateTest(op, dateOf(x) ?? NaN);
    case "withinLast":
    case "withinNext":
    case "beforeLast":
    case "afterNext":
      return undefined;
    default:
      return assertNever(op);
  }
}

/** What is no number is NaN here, which no order holds for. */
function orderTest(
  op: "lessThan" | "lessThanOrEqual" | "greaterThan" | "greaterThanOrEqual",
  x: number,
): (value: Value) => boolean {
  return (value) => {
    const v = numberOf(value) ?? NaN;
    if (op === "lessThan") return v < x;
    if (op === "lessThanOrEqual") return v <= x;
    return op === "greaterThan" ? v > x : v >= x;
  };
}

/** What is no date is NaN here, neither before nor after any. */
function dateTest(op: "beforeDate" | "afterDate", x: number): (value: Value) => boolean {
  return (value) => {
    const v = dateOf(value) ?? NaN;
    return op === "beforeDate" ? v < x : v > x;
  };
}

const isAnyOf = (v: Value, x: Comparison["value"]): boolean =>
  Array.isArray(x) && x.some((element: JsonValue) => isEqual(v, element));

function contains(v: Value, x: Comparison["value"]): boolean {
  if (Array.isArray(v)) return v.some((element: JsonValue) => isEqual(element, x));
  return typeof v === "string" && typeof x === "string" && v.includes(x);
}
