// How pickers call what they ask for, and what they say when nothing fits.

import type { EventPattern } from "../../../shared/conditions/condition.ts";
import type { Question } from "../words/clause-token.ts";
import { shapeOf, type ValueShape } from "../words/operator-words.ts";

const valueLabels: Readonly<Record<ValueShape, string>> = {
  text: "text",
  scalar: "value",
  list: "values",
  number: "number",
  date: "day or instant",
  duration: "duration",
  none: "value",
};

export function questionLabel(question: Question): string {
  switch (question.asks) {
    case "form":
      return "kind of clause";
    case "negation":
      return "negation";
    case "event":
      return "event";
    case "count":
      return "how often";
    case "time":
      return "when";
    case "property":
      return "property";
    case "trait":
      return "trait";
    case "computedTrait":
      return "computed trait";
    case "audience":
      return "audience";
    case "operator":
      return "comparison";
    case "value":
      return valueLabels[shapeOf(question.comparison.op)];
  }
}

const valueExamples: Readonly<Record<ValueShape, string>> = {
  text: "Type the text.",
  scalar: "Type a text, a number, true or false.",
  list: "Type a text, a number, true or false.",
  number: "Type a number such as 12.5.",
  date: "Type a day such as 2026-03-02 or 2 Mar 2026, or choose one below.",
  duration: "Type a duration such as 7 days, 12 h or 90 m.",
  none: "There is no value to choose.",
};

/** Where there is nothing to choose: what could be typed, or why there is nothing. */
export function emptyWords(question: Question, typed: string): string {
  switch (question.asks) {
    case "audience":
      return typed === "" ? "There are no audiences in this space yet." : "No audience is called that.";
    case "computedTrait":
      return typed === ""
        ? "There are no computed traits in this space yet."
        : "No computed trait is called that.";
    case "event":
      return "There are no events in this space. Type the name of one.";
    case "property":
    case "trait":
      return "The data has none. Type the name of one.";
    case "count":
      return "Type a number of times.";
    case "time":
      return "Type a duration such as 7 days, 12 h or 90 m.";
    case "value":
      return valueExamples[shapeOf(question.comparison.op)];
    case "form":
    case "negation":
    case "operator":
      return "Nothing is called that.";
  }
}

/** Whose properties a question is about; null where it is about none. */
export function eventOfQuestion(question: Question): EventPattern | null {
  if (question.asks === "property") return question.event;
  if (question.asks !== "operator" && question.asks !== "value") return null;
  return question.subject.of === "property" ? question.subject.event : null;
}
