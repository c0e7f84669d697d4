// Values as people read them in a sentence, and comparisons turned round: what must be so, and what is not.

import type { JsonValue } from "../base/json.ts";
import { data, plain, sentence, type Words } from "../base/words.ts";
import type { Comparison } from "../conditions/condition.ts";
import { wordsOfComparison } from "../conditions/wording-comparison.ts";

const longestText = 80;

/** Amounts keep two decimals where they have any. */
export function valueText(value: JsonValue): string {
  if (value === null) return "no value";
  if (typeof value === "string") return cut(value);
  if (typeof value !== "number") return cut(JSON.stringify(value));
  return Number.isInteger(value) || Math.abs(value) >= 1e6 ? String(value) : hundredths(value);
}

/** 184.5 → "184.50"; what has finer parts stays as it is. */
function hundredths(value: number): string {
  const text = String(value);
  return /^-?[0-9]+\.[0-9]$/.test(text) ? `${text}0` : text;
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= longestText ? text : `${characters.slice(0, longestText - 1).join("")}…`;
}

export const valueWords = (value: JsonValue): Words =>
  value === null ? plain("no value") : data(valueText(value));

/** "is free", "has no value". */
export const isWords = (value: JsonValue): Words =>
  value === null ? plain("has no value") : sentence("is ", valueWords(value));

type Turns = readonly (readonly [from: string, to: string])[];

const musts: Turns = [
  ["is not ", "must not be "],
  ["is neither ", "must be neither "],
  ["is ", "must be "],
  ["contains ", "must contain "],
  ["does not contain ", "must not contain "],
  ["starts with ", "must start with "],
  ["ends with ", "must end with "],
  ["has a value", "must have a value"],
  ["has no value", "must have no value"],
];

const nots: Turns = [
  ["is not ", "is "],
  ["is neither ", "is one of "],
  ["is ", "is not "],
  ["contains ", "does not contain "],
  ["does not contain ", "contains "],
  ["starts with ", "does not start with "],
  ["ends with ", "does not end with "],
  ["has a value", "has no value"],
  ["has no value", "has a value"],
];

/** "must be pro", "must be more than 500". */
export const mustWords = (comparison: Comparison): Words => turned(wordsOfComparison(comparison), musts);

/** "is not more than 100". */
export const notWords = (comparison: Comparison): Words => turned(wordsOfComparison(comparison), nots);

function turned(words: Words, turns: Turns): Words {
  const [first, ...rest] = words;
  const turn = turns.find(([from]) => first?.role === "plain" && first.text.startsWith(from));
  if (turn === undefined || first === undefined) return words;
  return sentence(turn[1] + first.text.slice(turn[0].length), rest);
}

/** The first letter as it stands at the beginning of a sentence. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
