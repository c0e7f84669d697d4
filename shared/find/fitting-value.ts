// A value of which some comparisons hold and others do not: tried out on values that the literals suggest.

import { formatInstant } from "../base/instant.ts";
import type { JsonValue } from "../base/json.ts";
import { durationMs } from "../base/duration.ts";
import { compileComparison } from "../conditions/comparison.ts";
import type { Comparison, Literal } from "../conditions/condition.ts";
import { dateOf, numberOf } from "../conditions/value.ts";

export interface Demanded {
  readonly comparison: Comparison;
  /** Whether it is to hold. */
  readonly want: boolean;
}

const dayMs = 86_400_000;

/** null: absent. Undefined where none of the values that were tried fits; it may still exist. */
export function fittingValue(demands: readonly Demanded[], atMs: number): JsonValue | undefined {
  const compiled = demands.map(({ comparison, want }) => ({ want, test: compileComparison(comparison) }));
  const fits = (value: JsonValue): boolean =>
    compiled.every(({ test, want }) => test.holds(value ?? undefined, atMs) === want);
  return suggestedValues(demands, atMs).find(fits);
}

/** The likeliest first. */
export function suggestedValues(demands: readonly Demanded[], atMs: number): readonly JsonValue[] {
  const wanted = demands.filter(({ want }) => want).map(({ comparison }) => comparison);
  const all = demands.map(({ comparison }) => comparison);
  return [
    ...wanted.flatMap((one) => valuesFor(one, atMs)),
    ...joinedTexts(wanted),
    ...betweenNumbers(all),
    ...all.flatMap((one) => valuesFor(one, atMs)),
    ...all.flatMap(valuesBeside),
    "yes",
    true,
    false,
    0,
    null,
  ];
}

const literalsOf = ({ value }: Comparison): readonly Literal[] =>
  value === undefined ? [] : typeof value === "object" ? value : [value];

/** Values of which the comparison may hold. */
function valuesFor(comparison: Comparison, atMs: number): readonly JsonValue[] {
  const literals = literalsOf(comparison);
  switch (comparison.op) {
    case "lessThan":
    case "lessThanOrEqual":
      return literals.flatMap((literal) => besideNumber(literal, [0, -1, -0.5]));
    case "greaterThan":
    case "greaterThanOrEqual":
      return literals.flatMap((literal) => besideNumber(literal, [0, 1, 0.5]));
    case "beforeDate":
    case "afterDate":
      return literals.flatMap(besideDate);
    case "withinLast":
    case "beforeLast":
      return relativeDates(comparison, atMs, -1);
    case "withinNext":
    case "afterNext":
      return relativeDates(comparison, atMs, 1);
    default:
      return literals;
  }
}

function besideNumber(literal: Literal, steps: readonly number[]): readonly JsonValue[] {
  const number = numberOf(literal);
  return number === undefined ? [] : steps.map((step) => number + step);
}

function besideDate(literal: Literal): readonly JsonValue[] {
  const date = dateOf(literal as JsonValue);
  return date === undefined ? [] : [dayMs, -dayMs, 0].map((step) => formatInstant(date + step));
}

function relativeDates(comparison: Comparison, atMs: number, direction: 1 | -1): readonly JsonValue[] {
  const length = durationMs(typeof comparison.value === "string" ? comparison.value : undefined);
  return [Math.floor(length / 2), length, length + dayMs, 0].map((ms) =>
    formatInstant(atMs + direction * ms),
  );
}

/** Of which none that is written there may hold. */
function valuesBeside(comparison: Comparison): readonly JsonValue[] {
  return literalsOf(comparison).flatMap((literal): readonly JsonValue[] => {
    if (typeof literal === "boolean") return [!literal];
    const number = numberOf(literal);
    if (number !== undefined) return [number + 1, number - 1, number * 2 + 10];
    return [`other than ${literal}`];
  });
}

/** A text that begins, ends and contains what it should; a list that contains all of it. */
function joinedTexts(wanted: readonly Comparison[]): readonly JsonValue[] {
  const textsOf = (op: Comparison["op"]): readonly Literal[] =>
    wanted.filter((one) => one.op === op).flatMap(literalsOf);
  const contained = textsOf("contains");
  const longest = (texts: readonly Literal[]): string =>
    texts.map(String).reduce((best, text) => (text.length > best.length ? text : best), "");
  const starts = longest(textsOf("startsWith"));
  const ends = longest(textsOf("endsWith"));
  return [starts + contained.join("") + ends, `${starts} ${contained.join(" ")} ${ends}`, contained];
}

/** Between two numbers that are named, and beyond them. */
function betweenNumbers(all: readonly Comparison[]): readonly JsonValue[] {
  const numbers = [...new Set(all.flatMap(literalsOf).flatMap((literal) => numberOf(literal) ?? []))];
  const sorted = numbers.sort((a, b) => a - b);
  return sorted.flatMap((number, index) => {
    const next = sorted[index + 1];
    return next === undefined ? [number + 1] : [Math.ceil((number + next) / 2), (number + next) / 2];
  });
}
