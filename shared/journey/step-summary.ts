// What stands under a step's name on the canvas: as much as there is room for, in the order of what says most.

import { assertNever } from "../base/assert.ts";
import { durationWords } from "../base/duration-words.ts";
import { textOf, type Words } from "../base/words.ts";
import type { Condition, EventClause } from "../conditions/condition.ts";
import { wordsOfCondition } from "../conditions/wording.ts";
import type { DefinitionNames } from "../people/definition-names.ts";
import type { RandomizedSplitStep, SendToDestinationsStep, Step, Timeout } from "./journey.ts";
import { shortEventName } from "./short-event-name.ts";

/** Characters that have room beside counts. */
export const longestSummary = 19;
/** Characters that have room where no counts stand beside them. */
export const longestWideSummary = 27;

/** Of the forms that say most, the first that fits; never empty, never longer than `longest`. */
export function summaryOf(step: Step, names: DefinitionNames, longest: number = longestSummary): string {
  const forms = formsOf(step, names);
  return forms.find((form) => form.length <= longest) ?? cut(forms.at(-1) ?? "", longest);
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
  const sentence = capital(wordsOfCondition(condition, names));
  for (const group of ["all", "any"] as const) {
    const parts = partsOf(condition, group);
    if (parts.length < 2) continue;
    const how = group === "all" ? "All" : "Any";
    return [
      sentence,
      ...shortList(parts, group, names),
      `${how} of ${parts.length} conditions`,
      `${how} of ${parts.length}`,
    ];
  }
  return [sentence, subjectOf(condition, names), ...shortDeed(condition)];
}

function partsOf(condition: Condition, group: "all" | "any"): readonly Condition[] {
  if ("all" in condition) return group === "all" ? condition.all : [];
  return "any" in condition && group === "any" ? condition.any : [];
}

/** "Added, not ordered"; nothing where a part does not fit into a word or two. */
function shortList(
  parts: readonly Condition[],
  group: "all" | "any",
  names: DefinitionNames,
): readonly string[] {
  const short = parts.map((part) => shortPart(part, names));
  if (!short.every((part) => part !== undefined)) return [];
  // "Ordered, not ordered" leaves out just what tells the two apart.
  const subjects = parts.map((part) => subjectOf(part, names).replace(/^No /, ""));
  if (new Set(subjects).size < subjects.length) return [];
  const list = short
    .map(({ text, isDeed }, index) => (isDeed && index > 0 ? text.toLowerCase() : text))
    .join(group === "all" ? ", " : " or ");
  return [list.startsWith("not ") ? `N${list.slice(1)}` : list];
}

/** `isDeed`: the word is ours, so that it may be written small. */
interface ShortPart {
  readonly text: string;
  readonly isDeed: boolean;
}

function shortPart(part: Condition, names: DefinitionNames): ShortPart | undefined {
  if ("trait" in part) return { text: textOf(wordsOfCondition(part, names)), isDeed: false };
  if ("audience" in part) {
    const not = part.audience.is === "member" ? "" : "not ";
    return { text: `${not}${names.audience(part.audience.id)}`, isDeed: false };
  }
  if (!("event" in part) || (part.event.where ?? []).length > 0) return undefined;
  const { name, count = { atLeast: 1 } } = part.event;
  const deed = shortEventName(name);
  const text = deed ?? name;
  if (text === "") return undefined;
  if ("atLeast" in count && count.atLeast === 1) return { text, isDeed: deed !== undefined };
  return isNever(part.event)
    ? { text: `not ${deed === undefined ? text : text.toLowerCase()}`, isDeed: false }
    : undefined;
}

const isNever = ({ count = { atLeast: 1 } }: EventClause): boolean =>
  ("exactly" in count && count.exactly === 0) || ("atMost" in count && count.atMost === 0);

/** In a word or two, where nothing else fits. */
function shortDeed(condition: Condition): readonly string[] {
  const deed = "event" in condition ? shortEventName(condition.event.name) : undefined;
  if (deed === undefined || !("event" in condition)) return [];
  return [isNever(condition.event) ? `Not ${deed.toLowerCase()}` : deed];
}

function subjectOf(condition: Condition, names: DefinitionNames): string {
  if ("event" in condition) {
    const name = condition.event.name || "An event";
    return isNever(condition.event) ? `No ${name}` : name;
  }
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

/** Names and values are written as they are. */
function capital(words: Words): string {
  const text = textOf(words);
  return words[0]?.role === "data" ? text : text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Never through the middle of a surrogate pair. */
function cut(text: string, longest: number): string {
  const short = text.slice(0, longest - 1).trimEnd();
  const last = short.charCodeAt(short.length - 1);
  return `${last >= 0xd800 && last <= 0xdbff ? short.slice(0, -1) : short}…`;
}
