// What a value is compared with: the most common values of the data, and what was typed. For lists each choice
// puts one in or takes it out, and the picker stays open.

import type { FieldInData } from "../../../shared/api/catalogue-contract.ts";
import type { Comparison, Condition, Literal } from "../../../shared/conditions/condition.ts";
import { formatCount } from "../../ui/format-count.ts";
import { withKey } from "../document/with-key.ts";
import { literalWords } from "../words/comparison-tokens.ts";
import { isOfShape } from "../words/is-of-shape.ts";
import { shapeOf, type ValueShape } from "../words/operator-words.ts";
import { type Choice, choice } from "./choice.ts";
import { matchTyped } from "./match-typed.ts";
import { readLiterals } from "./read-literals.ts";

export interface ValueQuestion {
  readonly comparison: Comparison;
  /** What the data knows of the property or trait; undefined where it knows nothing. */
  readonly field: FieldInData | undefined;
  readonly put: (comparison: Comparison) => Condition;
}

const commonDurations = ["1h", "1d", "7d", "14d", "30d", "90d", "365d"];

export function valueChoices(question: ValueQuestion, typed: string): readonly Choice[] {
  const shape = shapeOf(question.comparison.op);
  if (shape === "none") return [withoutValue(question)];
  const read = readLiterals(typed, shape, question.field?.kinds ?? []);
  const suggested = suggestions(question, shape);
  const shown = matchTyped(
    suggested.map(({ value, note }) => literalChoice(question, value, note)),
    typed,
  );
  const known = new Set(shown.map(({ key }) => key));
  const free = read
    .map((value) => literalChoice(question, value, noteOfTyped(value, shape)))
    .filter(({ key }) => !known.has(key));
  // Whatever was typed comes first where it can only be meant exactly: numbers, days, durations.
  return shape === "scalar" || shape === "list" || shape === "text"
    ? [...shown, ...free]
    : [...free, ...shown];
}

interface Suggestion {
  readonly value: Literal;
  readonly note: string;
}

function suggestions({ comparison, field }: ValueQuestion, shape: ValueShape): readonly Suggestion[] {
  const present = valuesOf(comparison).map((value) => ({ value, note: "" }));
  const common = (field?.values ?? []).map(({ value, count }) => ({ value, note: formatCount(count) }));
  const others = shape === "duration" ? commonDurations.map((value) => ({ value, note: "" })) : [];
  const booleans = field?.kinds[0] === "boolean" ? [true, false].map((value) => ({ value, note: "" })) : [];
  const all = [...common, ...booleans, ...others].filter(({ value }) => isOfShape(value, shape));
  const news = present.filter(({ value }) => !all.some((one) => one.value === value));
  return distinct([...(shape === "list" ? news : []), ...all]);
}

function distinct(suggested: readonly Suggestion[]): readonly Suggestion[] {
  const seen = new Set<Literal>();
  return suggested.filter(({ value }) => !seen.has(value) && seen.add(value));
}

/** A text that looks like a number says which of the two it is. */
function noteOfTyped(value: Literal, shape: ValueShape): string {
  if (shape !== "scalar" && shape !== "list") return "";
  return typeof value === "string" ? "as text" : typeof value === "number" ? "as a number" : "as yes or no";
}

function literalChoice({ comparison, put }: ValueQuestion, value: Literal, note: string): Choice {
  const shape = shapeOf(comparison.op);
  const values = valuesOf(comparison);
  const isChosen = values.includes(value);
  const chosen = isChosen ? values.filter((one) => one !== value) : [...values, value];
  const changed = shape === "list" ? (chosen.length === 0 ? undefined : chosen) : value;
  return choice({
    key: `${typeof value} ${value}`,
    label: literalWords(value, shape),
    note,
    isChosen,
    staysOpen: shape === "list",
    part: () => put(withKey(comparison, "value", changed)),
  });
}

const withoutValue = ({ comparison, put }: ValueQuestion): Choice =>
  choice({
    key: "none",
    label: "Take the value away",
    part: () => put(withKey(comparison, "value", undefined)),
  });

function valuesOf({ value }: Comparison): readonly Literal[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

const isList = (value: NonNullable<Comparison["value"]>): value is readonly Literal[] => Array.isArray(value);
