// Values as operators see them (SEMANTICS.md section 3): decimal strings are numbers, date texts are instants.

import { parseDate } from "../base/instant.ts";
import type { JsonValue } from "../base/json.ts";

/** Texts that are numbers. */
export const decimalPattern = /^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$/;

/** The number that a number or a decimal string stands for; undefined for anything else. */
export function numberOf(value: JsonValue | undefined): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && decimalPattern.test(value) ? Number(value) : undefined;
}

/** The instant of a date, in milliseconds: a number rounded down, or a date text; undefined for anything else. */
export function dateOf(value: JsonValue | undefined): number | undefined {
  if (typeof value === "number") return Math.floor(value);
  return typeof value === "string" ? parseDate(value) : undefined;
}

/** `v ~ x`: equal as strings, numbers or booleans, where one of the two may be the other's text. */
export function isEqual(v: JsonValue | undefined, x: JsonValue | undefined): boolean {
  if (typeof v === "string" && typeof x === "string") return v === x;
  if (typeof v === "boolean" || typeof x === "boolean") return booleanOf(v) === booleanOf(x);
  const left = numberOf(v);
  return left !== undefined && left === numberOf(x);
}

function booleanOf(value: JsonValue | undefined): boolean | undefined {
  if (typeof value === "boolean") return value;
  return value === "true" ? true : value === "false" ? false : undefined;
}
