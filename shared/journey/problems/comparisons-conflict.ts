// Comparisons of one value that cannot be true together (SEMANTICS.md section 3). Values fall into classes by how
// operators see them; a conflict in every class is a conflict. In each class only what is certain counts.

import type { JsonValue } from "../../base/json.ts";
import { compileComparison } from "../../conditions/comparison.ts";
import type { Comparison, Literal } from "../../conditions/condition.ts";
import { dateOf, decimalPattern, numberOf } from "../../conditions/value.ts";
import { dateRangeIsEmpty, numberRangeIsEmpty, relativeRangeIsEmpty } from "./range-conflict.ts";
import { textsConflict } from "./texts-conflict.ts";

/** A comparison of the value, and whether it is to hold. */
export interface Asserted {
  readonly comparison: Comparison;
  readonly holds: boolean;
}

/** True when no value, and no absent value, satisfies all of them at any instant. The comparisons must be valid. */
export function comparisonsConflict(asserted: readonly Asserted[]): boolean {
  return (
    [undefined, true, false, {}].every((value) => isRefused(asserted, value)) &&
    listsConflict(asserted) &&
    numbersConflict(asserted) &&
    decimalTextsConflict(asserted) &&
    otherTextsConflict(asserted)
  );
}

type Value = JsonValue | undefined;

/** Whether one of them is certainly not as asserted. A date at an unknown instant is nowhere certain. */
const isRefused = (asserted: readonly Asserted[], value: Value): boolean =>
  asserted.some(({ comparison, holds }) => {
    const compiled = compileComparison(comparison);
    if (!compiled.isStatic && dateOf(value) !== undefined) return false;
    return compiled.holds(value, 0) !== holds;
  });

function listsConflict(asserted: readonly Asserted[]): boolean {
  const isContaining = ({ comparison: { op } }: Asserted): boolean =>
    op === "contains" || op === "notContains";
  if (
    isRefused(
      asserted.filter((one) => !isContaining(one)),
      [],
    )
  )
    return true;
  const isWanted = ({ comparison: { op }, holds }: Asserted): boolean => (op === "contains") === holds;
  const containing = asserted.filter(isContaining);
  const unwanted = new Set(
    containing.filter((one) => !isWanted(one)).map(({ comparison }) => comparison.value),
  );
  return containing.filter(isWanted).some(({ comparison }) => unwanted.has(comparison.value));
}

/** The values that one of the assertions allows alone; undefined where none names them. */
function allowedBy(asserted: readonly Asserted[]): readonly Literal[] | undefined {
  for (const { comparison, holds } of asserted) {
    const { op, value } = comparison;
    const names = (op === "equals" && holds) || (op === "notEquals" && !holds);
    if (names && value !== undefined) return literalsOf(value);
    const listNames = (op === "equalsAnyOf" && holds) || (op === "notEqualsAnyOf" && !holds);
    if (listNames && value !== undefined) return literalsOf(value);
  }
  return undefined;
}

const isList = (value: Literal | readonly Literal[]): value is readonly Literal[] => Array.isArray(value);

const literalsOf = (value: Literal | readonly Literal[]): readonly Literal[] =>
  isList(value) ? value : [value];

const isText = (value: Literal): value is string => typeof value === "string";

function numbersConflict(asserted: readonly Asserted[]): boolean {
  const allowed = allowedBy(asserted)?.flatMap((value) => numberOf(value) ?? []);
  if (allowed !== undefined) return allowed.every((value) => isRefused(asserted, value));
  return (
    numberRangeIsEmpty(asserted, true) || relativeRangeIsEmpty(asserted, true) || isRefusedAsNumber(asserted)
  );
}

/** What no number is, whichever it is. */
const isRefusedAsNumber = (asserted: readonly Asserted[]): boolean =>
  isRefused(
    asserted.filter(({ comparison: { op } }) => textOperators.has(op) || presence.has(op)),
    0,
  );

const textOperators: ReadonlySet<string> = new Set(["contains", "notContains", "startsWith", "endsWith"]);
const presence: ReadonlySet<string> = new Set(["exists", "notExists"]);
const dates: ReadonlySet<string> = new Set([
  "beforeDate",
  "afterDate",
  "withinLast",
  "withinNext",
  "beforeLast",
  "afterNext",
]);
const orders: ReadonlySet<string> = new Set([
  "lessThan",
  "lessThanOrEqual",
  "greaterThan",
  "greaterThanOrEqual",
]);

/** Texts that are numbers. Of a number that is named, any of its texts may be meant, so only order is certain. */
function decimalTextsConflict(asserted: readonly Asserted[]): boolean {
  if (
    isRefused(
      asserted.filter(({ comparison: { op } }) => dates.has(op) || presence.has(op)),
      "0",
    )
  )
    return true;
  const allowed = allowedBy(asserted);
  if (allowed !== undefined)
    return allowed.every((value) => {
      if (typeof value === "number") return isRefused(ordersAndNumbers(asserted), value);
      return !isText(value) || !decimalPattern.test(value) || isRefused(asserted, value);
    });
  return numberRangeIsEmpty(asserted, false) || textsConflict(asserted);
}

/** What a number and all of its texts answer alike. */
const ordersAndNumbers = (asserted: readonly Asserted[]): readonly Asserted[] =>
  asserted.filter(({ comparison: { op, value } }) => {
    if (orders.has(op)) return true;
    if (op === "contains" || op === "notContains" || value === undefined) return false;
    return (
      !textOperators.has(op) && !dates.has(op) && literalsOf(value).every((one) => typeof one === "number")
    );
  });

function otherTextsConflict(asserted: readonly Asserted[]): boolean {
  if (
    isRefused(
      asserted.filter(({ comparison: { op } }) => orders.has(op) || presence.has(op)),
      "x",
    )
  )
    return true;
  const allowed = allowedBy(asserted);
  if (allowed !== undefined)
    return allowed.every((value) => {
      if (typeof value === "number") return true;
      const text = String(value);
      return decimalPattern.test(text) || isRefused(asserted, text);
    });
  return textsConflict(asserted) || dateRangeIsEmpty(asserted) || relativeRangeIsEmpty(asserted, false);
}
