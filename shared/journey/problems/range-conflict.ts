// Ranges of numbers and dates that comparisons leave, and whether nothing is left.

import { durationMs } from "../../base/duration.ts";
import type { Comparison, Literal, Operator } from "../../conditions/condition.ts";
import { dateOf, numberOf } from "../../conditions/value.ts";
import type { Asserted } from "./comparisons-conflict.ts";

class Range {
  #least = -Infinity;
  #leastIsOut = false;
  #most = Infinity;
  #mostIsOut = false;
  readonly #without: number[] = [];

  above(bound: number, isOut: boolean): void {
    if (bound < this.#least || (bound === this.#least && !isOut)) return;
    [this.#least, this.#leastIsOut] = [bound, isOut];
  }

  below(bound: number, isOut: boolean): void {
    if (bound > this.#most || (bound === this.#most && !isOut)) return;
    [this.#most, this.#mostIsOut] = [bound, isOut];
  }

  without(value: number): void {
    this.#without.push(value);
  }

  get isEmpty(): boolean {
    if (this.#least !== this.#most) return this.#least > this.#most;
    return this.#leastIsOut || this.#mostIsOut || this.#without.includes(this.#least);
  }
}

/** What a comparison says where it does not hold, of values that can be ordered. */
const opposites: { readonly [op: string]: Operator } = {
  lessThan: "greaterThanOrEqual",
  lessThanOrEqual: "greaterThan",
  greaterThan: "lessThanOrEqual",
  greaterThanOrEqual: "lessThan",
};

/**
 * True when no number is left; of texts that are numbers (`isNumber` false) as well. Equality is looked at by its
 * exclusions alone; whole values are the business of who asks. Dates count for numbers only.
 */
export function numberRangeIsEmpty(asserted: readonly Asserted[], isNumber: boolean): boolean {
  const range = new Range();
  for (const { comparison, holds } of asserted) {
    const { op, value } = comparison;
    const excludes = (op === "equals" || op === "equalsAnyOf") !== holds;
    if (isEquality(op)) {
      if (excludes) for (const one of excludedNumbers(value, isNumber)) range.without(one);
      continue;
    }
    const bound = isList(value) ? undefined : numberOf(value);
    const asked = holds ? op : opposites[op];
    if (bound !== undefined && asked !== undefined) bind(range, asked, bound);
    if (isNumber && !isList(value)) bindDate(range, { op, value }, holds);
  }
  return range.isEmpty;
}

const isEquality = (op: Operator): boolean =>
  op === "equals" || op === "notEquals" || op === "equalsAnyOf" || op === "notEqualsAnyOf";

const isList = (value: Comparison["value"]): value is readonly Literal[] => Array.isArray(value);

/** A number is excluded as such; a text that is excluded leaves the other texts of its number. */
function excludedNumbers(value: Comparison["value"], isNumber: boolean): readonly number[] {
  const literals = isList(value) ? value : value === undefined ? [] : [value];
  return literals.flatMap((one) => (isNumber || typeof one === "number" ? (numberOf(one) ?? []) : []));
}

function bind(range: Range, op: Operator, bound: number): void {
  if (op === "lessThan") range.below(bound, true);
  if (op === "lessThanOrEqual") range.below(bound, false);
  if (op === "greaterThan") range.above(bound, true);
  if (op === "greaterThanOrEqual") range.above(bound, false);
}

/** A number is a date rounded down. */
function bindDate(
  range: Range,
  { op, value }: { readonly op: Operator; readonly value?: Literal | undefined },
  holds: boolean,
): void {
  if (op !== "beforeDate" && op !== "afterDate") return;
  const date = dateOf(value);
  if (date === undefined || !Number.isSafeInteger(date)) return;
  if (op === "beforeDate" && holds) range.below(date, true);
  if (op === "beforeDate" && !holds) range.above(date, false);
  if (op === "afterDate" && holds) range.above(date + 1, false);
  if (op === "afterDate" && !holds) range.below(date + 1, true);
}

/** True when no date is left. A text that is no date is neither before nor after any, so only what holds counts. */
export function dateRangeIsEmpty(asserted: readonly Asserted[]): boolean {
  const range = new Range();
  for (const { comparison, holds } of asserted) {
    const { op, value } = comparison;
    const date = holds && !isList(value) ? dateOf(value) : undefined;
    if (date === undefined || !Number.isSafeInteger(date)) continue;
    if (op === "beforeDate") range.below(date - 1, false);
    if (op === "afterDate") range.above(date + 1, false);
  }
  return range.isEmpty;
}

/**
 * True when no date is left, as far from the instant that is asked about as the relative date operators say.
 * `isDate`: whether every value of the class is a date, so that an operator that does not hold says something, too.
 */
export function relativeRangeIsEmpty(asserted: readonly Asserted[], isDate: boolean): boolean {
  const range = new Range();
  for (const { comparison, holds } of asserted) {
    const { op, value } = comparison;
    if (typeof value !== "string" || !relative.has(op) || (!holds && !isDate)) continue;
    const span = durationMs(value);
    if (op === "withinLast" && holds) {
      range.above(-span, true);
      range.below(0, false);
    }
    if (op === "withinNext" && holds) {
      range.above(0, true);
      range.below(span, false);
    }
    if (op === "beforeLast" && holds) range.below(-span, false);
    if (op === "beforeLast" && !holds) range.above(-span, true);
    if (op === "afterNext" && holds) range.above(span, true);
    if (op === "afterNext" && !holds) range.below(span, false);
  }
  return range.isEmpty;
}

const relative: ReadonlySet<string> = new Set(["withinLast", "withinNext", "beforeLast", "afterNext"]);
