// What every step type is called, and what the picker says of it.

import type { AddableStepType } from "../../shared/journey/blank-step.ts";
import type { StepType } from "../../shared/journey/journey.ts";

export const stepTypeNames: Readonly<Record<StepType, string>> = {
  entry: "Entry condition",
  waitForDuration: "Wait for duration",
  waitForCondition: "Wait for condition",
  holdUntil: "Hold until",
  trueFalseSplit: "True/false split",
  multiBranchSplit: "Multi-branch split",
  randomizedSplit: "Randomised split",
  sendToDestinations: "Send to destinations",
};

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

/** Those whose name or line has every word of `filter` in it, in whatever case. */
export function filteredChoices(filter: string): readonly StepChoiceGroup[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ type, line }: StepChoice) => {
    const text = `${stepTypeNames[type]} ${line}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return stepChoices
    .map(({ title, choices }) => ({ title, choices: choices.filter(fits) }))
    .filter(({ choices }) => choices.length > 0);
}
