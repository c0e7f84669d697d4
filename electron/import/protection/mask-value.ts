// A value of which most is put out of sight: enough is left to recognise it by, and not enough to learn it.

import type { JsonValue } from "../../../shared/base/json.ts";

/** In place of the rest of a text. */
const cut = "…";
/** In place of every value that is no text. */
const hidden = "•••";

const eMail = /^[^\s@]+(@[^\s@]+\.[^\s@]+)$/u;

/**
 * Of an e-mail address the first character and the domain stay ("j…@example.com"), of another text the first
 * character ("J…"); of a text of one character nothing. Numbers, truth values, lists and objects are hidden whole;
 * null and the empty text hide nothing and stay, so that conditions about having a value say the same.
 */
export function maskValue(value: JsonValue): JsonValue {
  if (value === null || value === "") return value;
  if (typeof value !== "string") return hidden;
  const domain = eMail.exec(value)?.[1] ?? "";
  return firstOf(value.slice(0, value.length - domain.length)) + cut + domain;
}

function firstOf(text: string): string {
  const [first = ""] = text;
  return first.length === text.length ? "" : first;
}
