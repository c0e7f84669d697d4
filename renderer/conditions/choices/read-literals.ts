// What a typed text may mean as a literal of a condition. "5" may be the number or the text: both are offered,
// first what the data mostly has.

import type { ValueKind } from "../../../shared/api/catalogue-contract.ts";
import { parseDate } from "../../../shared/base/instant.ts";
import type { Literal } from "../../../shared/conditions/condition.ts";
import { decimalPattern } from "../../../shared/conditions/value.ts";
import type { ValueShape } from "../words/operator-words.ts";
import { readDay } from "./read-day.ts";
import { readDuration } from "./read-duration.ts";

export function readLiterals(
  typed: string,
  shape: Exclude<ValueShape, "none">,
  kinds: readonly ValueKind[],
): readonly Literal[] {
  if (typed.trim() === "") return [];
  switch (shape) {
    case "text":
      return [typed];
    case "number":
      return numbersIn(typed);
    case "date":
      return datesIn(typed);
    case "duration":
      return readDuration(typed);
    case "scalar":
    case "list":
      return scalarsIn(typed, kinds);
  }
}

/** A number that JavaScript cannot hold exactly as typed stays a decimal text, which compares the same. */
function numbersIn(typed: string): readonly Literal[] {
  const text = typed
    .trim()
    .replace(/^\+/, "")
    .replace(/^(-?)\./, "$10.");
  if (!decimalPattern.test(text)) return [];
  return Number.isFinite(Number(text)) ? [Number(text)] : [text];
}

function datesIn(typed: string): readonly Literal[] {
  const text = typed.trim();
  if (parseDate(text) !== undefined) return [text];
  const read = readDay(text);
  return read === undefined ? [] : [read];
}

function scalarsIn(typed: string, kinds: readonly ValueKind[]): readonly Literal[] {
  const text = typed.trim();
  const number = numbersIn(text);
  const boolean = text === "true" || text === "false" ? [text === "true"] : [];
  const others: readonly Literal[] = [...number, ...boolean];
  return kinds[0] === "text" ? [typed, ...others] : [...others, typed];
}
