// What stands under a step's name on the canvas: at most 19 characters, the width beside the counts.

import { assertNever } from "../base/assert.ts";
import { durationWords } from "../base/duration-words.ts";
import { textOf } from "../base/words.ts";
import type { Condition } from "../conditions/condition.ts";
import { wordsOfCondition } from "../conditions/wording.ts";
import type { DefinitionNames } from "../people/definition-names.ts";
import type { RandomizedSplitStep, SendToDestinationsStep, Step, Timeout } from "./journey.ts";

export const longestSummary = 19;

/** Of the forms that say most, the first that fits; never empty, never longer than `longestSummary`. */
export function summaryOf(step: Step, names: DefinitionNames): string {
  const forms = formsOf(step, names);
  return forms.find((form) => form.length <= longestSummary) ?? cut(forms.at(-1) ?? "");
}

function formsOf(step: Step, names: DefinitionNames): readonly string[] {
  switch (step.type) {
    case "entry":
    case "trueFalseSplit":
      return conditionForms(step.condition, names);
    case "waitForDuration":
      return [`Wait ${durationWords(step.duration)}`, durationWords(step.duration)];
    case "waitForCondition":
      return withTimeout(conditionForms(step.condition, names), step.timeout);
    case "multiBranchSplit":
      return step.mode === "firstMatch"
        ? [
            `First of ${count(step.branches.length, "branch", "branches")}`,
            `First of ${step.branches.length}`,
          ]
        : [count(step.branches.length, "branch", "branches")];
    case "holdUntil":
      return withTimeout([`First of ${step.branches.length}`, `1 of ${step.branches.length}`], step.timeout);
    case "randomizedSplit":
      return randomForms(step);
    case "sendToDestinations":
      return sendForms(step, names);
    default:
      return assertNever(step);
  }
}

/** From the whole sentence to its subject, or to the number of conditions. */
function conditionForms(condition: Condition, names: DefinitionNames): readonly string[] {
  const sentence = capital(textOf(wordsOfCondition(condition, names)));
  if ("all" in condition && condition.all.length > 1)
    return [sentence, `All of ${condition.all.length} conditions`, `All of ${condition.all.length}`];
  if ("any" in condition && condition.any.length > 1)
    return [sentence, `Any of ${condition.any.length} conditions`, `Any of ${condition.any.length}`];
  return [sentence, subjectOf(condition, names)];
}

function subjectOf(condition: Condition, names: DefinitionNames): string {
  if ("event" in condition) return condition.event.name || "An event";
  if ("trait" in condition) return condition.trait.key || "A trait";
  if ("computedTrait" in condition) return names.computedTrait(condition.computedTrait.id);
  if ("audience" in condition) return names.audience(condition.audience.id);
  if ("not" in condition) return `Not ${subjectOf(condition.not, names)}`;
  const [only] = "all" in condition ? condition.all : condition.any;
  return only === undefined ? ("all" in condition ? "Anyone" : "Nobody") : subjectOf(only, names);
}

function withTimeout(forms: readonly string[], timeout: Timeout | undefined): readonly string[] {
  if (timeout === undefined) return forms;
  const limit = durationWords(timeout.after);
  return [...forms.map((form) => `${form} or ${limit}`), `At most ${limit}`, ...forms];
}

function randomForms({ branches }: RandomizedSplitStep): readonly string[] {
  return [branches.map(({ percent }) => `${percent}%`).join(" / "), `${branches.length} at random`];
}

function sendForms({ destinations }: SendToDestinationsStep, names: DefinitionNames): readonly string[] {
  if (destinations.length === 0) return ["No destination"];
  const named = destinations.map(({ id }) => names.destination(id)).join(", ");
  return destinations.length === 1
    ? [named]
    : [named, count(destinations.length, "destination", "destinations")];
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Never through the middle of a surrogate pair. */
function cut(text: string): string {
  const short = text.slice(0, longestSummary - 1).trimEnd();
  const last = short.charCodeAt(short.length - 1);
  return `${last >= 0xd800 && last <= 0xdbff ? short.slice(0, -1) : short}…`;
}
