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

function canonicalNumber(value: number): string {
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  if (value === Infinity) return "1e999";
  if (value === -Infinity) return "-1e999";
  return String(value);
}
