// From the question that a word asks, and what is known, to the lines of its picker.

import type { FieldInData } from "../../../shared/api/catalogue-contract.ts";
import { assertNever } from "../../../shared/base/assert.ts";
import type { Question, Subject } from "../words/clause-token.ts";
import { type Choice, choice, type Known } from "./choice.ts";
import { countChoices } from "./count-choices.ts";
import { definitionChoices, madeOf } from "./definition-choices.ts";
import { eventChoices } from "./event-choices.ts";
import { fieldChoices } from "./field-choices.ts";
import { formChoices } from "./form-choices.ts";
import { operatorChoices } from "./operator-choices.ts";
import { timeChoices } from "./time-choices.ts";
import { valueChoices } from "./value-choices.ts";

export function choicesOf(question: Question, typed: string, known: Known): readonly Choice[] {
  switch (question.asks) {
    case "form":
      return formChoices(question.part, typed);
    case "negation":
      return [
        choice({
          key: "remove",
          label: "Take “it is not so that” away",
          part: () => question.put(question.negations - 1),
        }),
      ];
    case "event":
      return eventChoices(question, typed, known.events);
    case "count":
      return countChoices(question, typed);
    case "time":
      return timeChoices(question, typed, known.place);
    case "property":
      return fieldChoices({ ...question, icon: null }, typed, known.properties);
    case "trait":
      return fieldChoices({ ...question, icon: "trait" }, typed, known.traits);
    case "computedTrait": {
      const defined = known.definitions.computedTraits.map((one) => ({ ...one, note: madeOf(one) }));
      return definitionChoices({ ...question, icon: "computedTrait" }, typed, defined);
    }
    case "audience": {
      const defined = known.definitions.audiences.map((one) => ({ ...one, note: "" }));
      return definitionChoices({ ...question, icon: "audience" }, typed, defined);
    }
    case "operator": {
      const kinds = fieldOf(question.subject, known)?.kinds ?? [];
      return operatorChoices(
        { ...question, kinds, relativeDates: question.subject.of !== "property" },
        typed,
      );
    }
    case "value":
      return valueChoices({ ...question, field: fieldOf(question.subject, known) }, typed);
    default:
      return assertNever(question);
  }
}

/** What the data knows of a subject. Of a computed trait: that it is a number, where it can be nothing else. */
export function fieldOf(subject: Subject, known: Known): FieldInData | undefined {
  if (subject.of === "property") return known.properties.find(({ path }) => path === subject.path);
  if (subject.of === "trait") return known.traits.find(({ path }) => path === subject.path);
  return computedField(subject.id, known);
}

const numeric: readonly string[] = ["eventCount", "sum", "average", "min", "max", "uniqueListCount"];

function computedField(id: string, { definitions }: Known): FieldInData | undefined {
  const trait = definitions.computedTraits.find((one) => one.id === id);
  if (trait === undefined) return undefined;
  const kinds = numeric.includes(trait.type)
    ? (["number"] as const)
    : trait.type === "uniqueList"
      ? (["list"] as const)
      : [];
  return { path: id, kinds, count: 0, of: 0, values: [], distinct: null, least: null, greatest: null };
}
