// The table of operators of SEMANTICS.md section 3, row by row.

import type { Comparison } from "../../shared/conditions/condition.ts";
import { dateOf, durationOf } from "./date.ts";

const decimal = /^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$/;

/** A number or a decimal string as a number; undefined for anything else. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && decimal.test(value) ? Number(value) : undefined;
}

/** Whether the operator holds of v (undefined: absent) at t. */
export function operatorHolds(comparison: Comparison, v: unknown, t: number): boolean {
  const x: unknown = comparison.value;
  switch (comparison.op) {
    case "equals":
      return isEqual(v, x);
    case "notEquals":
      return !isEqual(v, x);
    case "equalsAnyOf":
      return Array.isArray(x) && x.some((one) => isEqual(v, one));
    case "notEqualsAnyOf":
      return !(Array.isArray(x) && x.some((one) => isEqual(v, one)));
    case "lessThan":
      return isOrdered(v, x, (a, b) => a < b);
    case "lessThanOrEqual":
      return isOrdered(v, x, (a, b) => a <= b);
    case "greaterThan":
      return isOrdered(v, x, (a, b) => a > b);
    case "greaterThanOrEqual":
      return isOrdered(v, x, (a, b) => a >= b);
    case "contains":
      return contains(v, x);
    case "notContains":
      return !contains(v, x);
    case "startsWith":
      return typeof v === "string" && typeof x === "string" && v.startsWith(x);
    case "endsWith":
      return typeof v === "string" && typeof x === "string" && v.endsWith(x);
    case "exists":
      return v !== undefined;
    case "notExists":
      return v === undefined;
    case "beforeDate":
      return isDated(v, (date) => date < (dateOf(x) ?? Number.NaN));
    case "afterDate":
      return isDated(v, (date) => date > (dateOf(x) ?? Number.NaN));
    case "withinLast":
      return isDated(v, (date) => t - durationOf(String(x)) < date && date <= t);
    case "withinNext":
      return isDated(v, (date) => t < date && date <= t + durationOf(String(x)));
    case "beforeLast":
      return isDated(v, (date) => date <= t - durationOf(String(x)));
    case "afterNext":
      return isDated(v, (date) => date > t + durationOf(String(x)));
  }
}

function isEqual(v: unknown, x: unknown): boolean {
  if (typeof v === typeof x) return ["string", "number", "boolean"].includes(typeof v) && v === x;
  if (typeof v === "number" || typeof x === "number") {
    const [a, b] = [numberOf(v), numberOf(x)];
    return a !== undefined && b !== undefined && a === b;
  }
  if (typeof v === "boolean") return x === String(v);
  if (typeof x === "boolean") return v === String(x);
  return false;
}

function isOrdered(v: unknown, x: unknown, compare: (a: number, b: number) => boolean): boolean {
  const [a, b] = [numberOf(v), numberOf(x)];
  return a !== undefined && b !== undefined && compare(a, b);
}

function contains(v: unknown, x: unknown): boolean {
  if (Array.isArray(v)) return v.some((element) => isEqual(element, x));
  return typeof v === "string" && typeof x === "string" && v.includes(x);
}

function isDated(v: unknown, compare: (date: number) => boolean): boolean {
  const date = dateOf(v);
  return date !== undefined && compare(date);
}
