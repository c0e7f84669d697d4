// What one field of a table looks like.

import type { ValueKind } from "../../../shared/api/catalogue-contract.ts";
import { isJsonObject } from "../../../shared/base/json.ts";
import { deepestNesting } from "../../../shared/base/read-json.ts";

/** Loses nothing as a number: no leading zeros, not too long. */
const plainNumber = /^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?$/;
const commaNumber = /^-?(0|[1-9][0-9]{0,14})(,[0-9]{1,15})?$/;
const truthValue = /^(true|false|yes|no)$/i;
const dateLike = /^[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}([T ,].*)?$/;
/** Longer texts are not read as JSON only to see what they are. */
const longestJson = 10_000;

export const isPlainNumber = (text: string): boolean => plainNumber.test(text);

/** A number as it is written where a comma stands before its fraction. */
export const isCommaNumber = (text: string): boolean => commaNumber.test(text);

export const isTruthValue = (text: string): boolean => truthValue.test(text);

export const isDateLike = (text: string): boolean => dateLike.test(text);

/** What a name of a column never looks like. */
export const isValueLike = (text: string): boolean =>
  /^[+-]?[0-9]+([.,][0-9]+)*$/.test(text) ||
  isDateLike(text) ||
  /^[[{].*[\]}]$/.test(text) ||
  text.includes("@");

/** `decimalComma`: whether commas stand before fractions. Texts that read as ISO dates are instants. */
export function cellKind(text: string, decimalComma: boolean): ValueKind {
  if (isPlainNumber(text) || (decimalComma && isCommaNumber(text))) return "number";
  if (isTruthValue(text)) return "boolean";
  if (isDateLike(text)) return "instant";
  const json = jsonIn(text);
  return json === undefined ? "text" : isJsonObject(json) ? "object" : "list";
}

/** A list or an object of JSON. */
export function jsonIn(text: string): unknown {
  const isJsonLike = /^\s*[[{]/.test(text) && text.length <= longestJson;
  if (!isJsonLike || text.split(/[[{]/, deepestNesting).length === deepestNesting) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
