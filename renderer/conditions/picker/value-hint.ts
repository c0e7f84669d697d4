// One line below the values: what the data has, so that a person sees whether a number or a day makes sense.

import type { FieldInData } from "../../../shared/api/catalogue-contract.ts";
import { countOf } from "../../ui/format-count.ts";
import type { Known } from "../choices/choice.ts";
import { fieldOf } from "../choices/choices-of.ts";
import type { Question } from "../words/clause-token.ts";

/** null: nothing worth saying. */
export function valueHint(question: Question, known: Known): string | null {
  if (question.asks !== "value") return null;
  const field = fieldOf(question.subject, known);
  if (field === undefined || field.of === 0) return null;
  return [rangeWords(field), distinctWords(field)].filter((words) => words !== "").join(" · ") || null;
}

const rangeWords = ({ least, greatest }: FieldInData): string =>
  least === null || greatest === null ? "" : `${least} – ${greatest} in this space`;

const distinctWords = ({ distinct }: FieldInData): string =>
  distinct === null ? "very many values" : countOf(distinct, "distinct value", "distinct values");
