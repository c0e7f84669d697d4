// Kinds of values and values, as the catalogue says them.

import type { FieldInData, ValueKind } from "../../shared/api/catalogue-contract.ts";
import type { Literal } from "../../shared/conditions/condition.ts";
import { formatCount } from "../ui/format-count.ts";

const kindWords: Readonly<Record<ValueKind, string>> = {
  text: "text",
  number: "number",
  boolean: "yes or no",
  instant: "date",
  list: "list",
  object: "object",
};

/** "number, text". */
export const kindsWords = ({ kinds }: FieldInData): string => kinds.map((kind) => kindWords[kind]).join(", ");

/** As the data has it; an empty text would be nothing to see. */
export const valueWords = (value: Literal): string => (value === "" ? "empty text" : String(value));

/** "3 values", "more than 50,000 values" where they were not counted to the end; "" where there are none. */
export function distinctWords({ distinct, values }: FieldInData): string {
  if (distinct === null) return "very many values";
  if (values.length === 0) return "";
  return distinct === 1 ? "1 value" : `${formatCount(distinct)} values`;
}

/** "1 – 249"; "" where nothing can be compared. */
export const rangeWords = ({ least, greatest }: FieldInData): string =>
  least === null || greatest === null || least === greatest
    ? ""
    : `${valueWords(least)} – ${valueWords(greatest)}`;
