// The words of a comparison behind its subject: "is more than" "100", "is at least" "7 days" "ago", "has a value".

import { durationWords } from "../../../shared/base/duration-words.ts";
import { formatInstant, lastInstantMs } from "../../../shared/base/instant.ts";
import type { Comparison, Condition, Literal } from "../../../shared/conditions/condition.ts";
import { withKey } from "../document/with-key.ts";
import type { ClauseToken, Subject } from "./clause-token.ts";
import { operatorWords, shapeOf, type ValueShape } from "./operator-words.ts";
import { token } from "./token.ts";

export interface ComparisonPlace {
  /** In front of the words' keys, and of their places. */
  readonly key: string;
  readonly at: string;
  readonly subject: Subject;
  readonly put: (comparison: Comparison) => Condition;
  /** The part without the whole comparison, where that can be. */
  readonly removed: Condition | null;
}

/** The clause with this operator and value, and nothing else changed. */
export const withComparison = <T extends Comparison>(clause: T, { op, value }: Comparison): T =>
  withKey<T, "value" & keyof T>({ ...clause, op }, "value", value);

export function comparisonTokens(comparison: Comparison, place: ComparisonPlace): readonly ClauseToken[] {
  const { key, at, subject, put, removed } = place;
  const { before, after } = operatorWords(comparison.op);
  const shape = shapeOf(comparison.op);
  const operator = token({
    key: `${key}/op`,
    at: `${at}/op`,
    text: before,
    description: "comparison",
    question: { asks: "operator", comparison, subject, put },
    cleared: removed,
  });
  // A value that should not be there is shown, so that it can be taken away.
  if (shape === "none" && comparison.value === undefined) return [operator];
  const value = token({
    key: `${key}/value`,
    at: `${at}/value`,
    look: "data",
    text: after === "" ? valueWords(comparison) : `${valueWords(comparison)} ${after}`,
    description: "value",
    isMissing: comparison.value === undefined,
    question: { asks: "value", comparison, subject, put },
    cleared: comparison.value === undefined ? removed : put(withKey(comparison, "value", undefined)),
  });
  return [operator, value];
}

const missingValue: Readonly<Record<ValueShape, string>> = {
  text: "which text",
  scalar: "which value",
  list: "which values",
  number: "which number",
  date: "which day",
  duration: "how long",
  none: "no value",
};

/** As many values of a list are named before "and n more". */
const mostNamed = 4;

/** What the value token says. */
export function valueWords({ op, value }: Comparison): string {
  const shape = shapeOf(op);
  if (value === undefined) return missingValue[shape];
  if (Array.isArray(value)) return listWords(value, shape);
  return literalWords(value, shape);
}

function listWords(values: readonly Literal[], shape: ValueShape): string {
  if (values.length === 0) return missingValue.list;
  const named = values.slice(0, values.length > mostNamed + 1 ? mostNamed : values.length);
  const words = named.map((value) => literalWords(value, shape));
  const more = values.length - named.length;
  if (more > 0) return `${words.join(", ")} and ${more} more`;
  return words.length === 1 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** A text that could be taken for something else stands in quotes. */
export function literalWords(value: unknown, shape: ValueShape): string {
  if (shape === "date" && typeof value === "number") return dateWords(value);
  if (typeof value !== "string") return JSON.stringify(value) ?? String(value);
  if (shape === "duration") return durationWords(value);
  const unclear = value === "" || value !== value.trim() || /^(-?[0-9].*|true|false)$/.test(value);
  return unclear && shape !== "date" ? `“${value}”` : value;
}

/** A date far outside the calendar stays a number. */
function dateWords(ms: number): string {
  const instant = Math.floor(ms);
  return Math.abs(instant) <= lastInstantMs
    ? formatInstant(instant).replace("T00:00:00.000Z", "")
    : String(ms);
}
