// One text for each JSON value: equal values, equal texts, and parsing the text gives the value back as
// JSON.parse gave it (also −0 and the infinities that numbers beyond the doubles become).

import { isJsonObject } from "../../../shared/base/json.ts";

/** The text of a value that JSON.parse made. Throws RangeError where it is nested too deep for the stack. */
export function canonicalJson(value: unknown): string {
  if (typeof value === "number") return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  return `{${Object.keys(value)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`)
    .join(",")}}`;
}

/** As canonicalJson(JSON.parse(text)), without the work where the text is plainly canonical. */
export function canonicalText(text: string): string {
  const first = text.charCodeAt(0);
  const isPlainString = first === 0x22 && !text.includes("\\");
  if (isPlainString) return text;
  const isNumber = first === 0x2d || (first >= 0x30 && first <= 0x39);
  return isNumber ? canonicalNumber(Number(text)) : canonicalJson(JSON.parse(text));
}

const backslash = 0x5c;
const quote = 0x22;
const zero = 0x30;
const nine = 0x39;
const mostDigits = 15;
/** Smaller numbers can have an exponent. */
const mostDecimals = 6;

/**
 * Whether bytes start … end − 1, a JSON text, are surely as canonicalText makes them: a string without escapes, a
 * word, or a number that is short, without an exponent and without zeros at its end.
 */
export function isPlainlyCanonical(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] as number;
  if (first === quote) {
    for (let at = start; at < end; at++) if (bytes[at] === backslash) return false;
    return true;
  }
  if (first === 0x74 || first === 0x66 || first === 0x6e) return true;
  if (end - start > mostDigits) return false;
  let at = first === 0x2d ? start + 1 : start;
  while (at < end && isDigit(bytes[at] as number)) at++;
  if (at === end) return true;
  const isShort = bytes[at] === 0x2e && end - at - 1 <= mostDecimals;
  if (!isShort || bytes[end - 1] === zero) return false;
  for (at++; at < end; at++) if (!isDigit(bytes[at] as number)) return false;
  return true;
}

const isDigit = (byte: number): boolean => byte >= zero && byte <= nine;

function canonicalNumber(value: number): string {
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  if (value === Infinity) return "1e999";
  if (value === -Infinity) return "-1e999";
  return String(value);
}
