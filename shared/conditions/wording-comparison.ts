// Operators in words: "is pro", "is more than 500", "is within the last 7 days".

import { durationWords, spanWords } from "../base/duration-words.ts";
import { formatInstant, lastInstantMs } from "../base/instant.ts";
import { data, listOf, sentence, type Words } from "../base/words.ts";
import type { Comparison, Literal, Operator } from "./condition.ts";

/** How many values of a list are named before "n more". */
const mostNamed = 5;

const beforeValue: Record<Exclude<Operator, "exists" | "notExists" | "beforeLast" | "afterNext">, string> = {
  equals: "is ",
  notEquals: "is not ",
  equalsAnyOf: "is ",
  notEqualsAnyOf: "is neither ",
  lessThan: "is less than ",
  lessThanOrEqual: "is at most ",
  greaterThan: "is more than ",
  greaterThanOrEqual: "is at least ",
  contains: "contains ",
  notContains: "does not contain ",
  startsWith: "starts with ",
  endsWith: "ends with ",
  beforeDate: "is before ",
  afterDate: "is after ",
  withinLast: "is within the last ",
  withinNext: "is within the next ",
};

/** The comparison without its subject. Drafts may lack a value: "…" stands for it. */
export function wordsOfComparison({ op, value }: Comparison): Words {
  switch (op) {
    case "exists":
      return sentence("has a value");
    case "notExists":
      return sentence("has no value");
    case "beforeLast":
      return sentence("is at least ", data(durationWords(String(value ?? "…"))), " ago");
    case "afterNext":
      return sentence("is more than ", data(durationWords(String(value ?? "…"))), " ahead");
    case "withinLast":
    case "withinNext":
      return sentence(beforeValue[op], data(spanWords(String(value ?? "…"))));
    case "beforeDate":
    case "afterDate":
      return sentence(
        beforeValue[op],
        data(typeof value === "number" ? dateOf(value) : String(value ?? "…")),
      );
    case "notEqualsAnyOf":
      return isList(value) && value.length > 1
        ? sentence(beforeValue[op], listOf(namedOf(value), "nor"))
        : sentence("is not ", valuesOf(value));
    default:
      return sentence(beforeValue[op], valuesOf(value));
  }
}

function valuesOf(value: Comparison["value"]): Words {
  if (value === undefined) return data("…");
  return isList(value) ? listOf(namedOf(value), "or") : data(literalText(value));
}

function namedOf(values: readonly Literal[]): readonly Words[] {
  const named = values.slice(0, values.length > mostNamed + 1 ? mostNamed : values.length);
  const more = values.length - named.length;
  return [...named.map((value) => data(literalText(value))), ...(more > 0 ? [sentence(`${more} more`)] : [])];
}

const isList = (value: Comparison["value"]): value is readonly Literal[] => Array.isArray(value);

/** A text that could be taken for something else stands in quotes. */
function literalText(value: Literal): string {
  if (typeof value !== "string") return String(value);
  const unclear = value === "" || value !== value.trim() || /^(-?[0-9].*|true|false)$/.test(value);
  return unclear ? `“${value}”` : value;
}

/** A date far outside the calendar stays a number. */
function dateOf(ms: number): string {
  const instant = Math.floor(ms);
  return Math.abs(instant) <= lastInstantMs
    ? formatInstant(instant).replace("T00:00:00.000Z", "")
    : String(ms);
}
