// What the picker offers at one place of a journey, in order, with what cannot be chosen and why.

import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Way } from "../../shared/journey/edits/edit.ts";
import { legalTargets } from "../../shared/journey/edits/legal-targets.ts";
import type { Fragment } from "../../shared/journey/fragment.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { stepTypeNames } from "../canvas/step-type-names.ts";
import { countOf } from "../ui/format-count.ts";
import { filteredChoices, type StepChoice } from "./step-choices.ts";

export type PickerItem =
  | ({
      readonly kind: "step";
      readonly id: string;
      readonly group: string;
      readonly name: string;
    } & StepChoice)
  | {
      readonly kind: "paste" | "connect";
      readonly id: string;
      readonly name: string;
      readonly line: string;
      /** Why it cannot be chosen here is what `line` says. */
      readonly disabled: boolean;
    };

export interface PickerPlaceFacts {
  readonly journey: Journey;
  readonly way: Way;
  readonly copied: Fragment | null;
}

export function pickerItems(
  filter: string,
  { journey, way, copied }: PickerPlaceFacts,
): readonly PickerItem[] {
  const steps = filteredChoices(filter).flatMap(({ title, choices }) =>
    choices.map((choice): PickerItem => ({
      kind: "step",
      id: choice.type,
      group: title,
      name: stepTypeNames[choice.type],
      ...choice,
    })),
  );
  const further = [...pasteItem(copied), connectItem(journey, way)];
  return [
    ...steps,
    ...further.filter(({ name }) => name.toLowerCase().includes(filter.trim().toLowerCase())),
  ];
}

function pasteItem(copied: Fragment | null): readonly PickerItem[] {
  const count = copied?.steps.length ?? 0;
  if (copied === null || count === 0) return [];
  const names = copied.steps.map(({ name }) => name).join(", ");
  return [
    {
      kind: "paste",
      id: "paste",
      name: `Paste ${countOf(count, "step", "steps")}`,
      line: names,
      disabled: false,
    },
  ];
}

function connectItem(journey: Journey, way: Way): PickerItem {
  const base = { kind: "connect", id: "connect", name: "Connect to an existing step" } as const;
  const step = journey.steps.find(({ id }) => id === way.step);
  const isOpen =
    step !== undefined && connectionsOf(step).some(({ via, next }) => via === way.via && next === null);
  if (!isOpen) return { ...base, line: "Only from an open end", disabled: true };
  if (legalTargets(journey, way).length === 0)
    return { ...base, line: "No step comes after this one on another way", disabled: true };
  return { ...base, line: "People go on from a step of another branch", disabled: false };
}
