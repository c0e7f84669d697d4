// The steps that can be added, in their groups, and what the picker says of each.

import type { AddableStepType } from "../../shared/journey/blank-step.ts";
import { stepTypeNames } from "../canvas/step-type-names.ts";

export interface StepChoice {
  readonly type: AddableStepType;
  readonly line: string;
}

export interface StepChoiceGroup {
  readonly title: string;
  readonly choices: readonly StepChoice[];
}

export const stepChoices: readonly StepChoiceGroup[] = [
  {
    title: "Wait",
    choices: [
      { type: "waitForDuration", line: "Everyone stays for a set time" },
      { type: "waitForCondition", line: "Each person stays until it holds, or up to a limit" },
      { type: "holdUntil", line: "The first branch that comes true is taken" },
    ],
  },
  {
    title: "Split",
    choices: [
      { type: "trueFalseSplit", line: "One condition, decided on arrival" },
      { type: "multiBranchSplit", line: "Every branch that matches, or only the first" },
      { type: "randomizedSplit", line: "By share, always the same for a person" },
    ],
  },
  {
    title: "Send",
    choices: [{ type: "sendToDestinations", line: "Events and lists, each person once" }],
  },
];

/**
 * Those whose name has every word of `filter` in it, in whatever case; where there is none, those whose name and
 * line have.
 */
export function filteredChoices(filter: string): readonly StepChoiceGroup[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const byName = groupsOf(({ type }) => hasAll(stepTypeNames[type], words));
  if (byName.length > 0) return byName;
  return groupsOf(({ type, line }) => hasAll(`${stepTypeNames[type]} ${line}`, words));
}

const hasAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.toLowerCase().includes(word));

const groupsOf = (fits: (choice: StepChoice) => boolean): readonly StepChoiceGroup[] =>
  stepChoices
    .map(({ title, choices }) => ({ title, choices: choices.filter(fits) }))
    .filter(({ choices }) => choices.length > 0);
