// What of the journey is changed, step by step, with A and B in words.

import { IconRoute } from "@tabler/icons-react";
import { useMemo } from "react";
import type { StepId } from "../../../shared/base/ids.ts";
import type { Words } from "../../../shared/base/words.ts";
import {
  compareJourneys,
  type FieldChange,
  type StepChange,
} from "../../../shared/journey/compare-journeys.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import type { DefinitionNames } from "../../../shared/people/definition-names.ts";
import { StepIcon } from "../../canvas/StepIcon.tsx";
import { WordsText } from "../../ui/WordsText.tsx";
import { ChangeCard, type ChangeLine } from "./ChangeCard.tsx";

interface JourneyChangeCardsProps {
  readonly before: Journey;
  readonly after: Journey;
  readonly names: DefinitionNames;
  /** Takes a step, or where it is null the settings, back to what they were; absent: nothing can be undone here. */
  readonly onUndo?: (step: StepId | null) => void;
}

export function JourneyChangeCards({ before, after, names, onUndo }: JourneyChangeCardsProps) {
  const { settings, steps } = useMemo(() => compareJourneys(before, after, names), [before, after, names]);
  return (
    <>
      {settings.length > 0 && (
        <ChangeCard
          icon={<IconRoute size={18} stroke={1.75} aria-hidden />}
          title="The journey itself"
          lines={settings.map((field) => lineOf(field, true))}
          onUndo={onUndo === undefined ? null : () => onUndo(null)}
        />
      )}
      {steps.map((change) => (
        <ChangeCard
          key={change.step}
          icon={<StepIcon type={change.type} />}
          title={titleOf(change)}
          lines={linesOf(change)}
          onUndo={onUndo === undefined ? null : () => onUndo(change.step)}
        />
      ))}
    </>
  );
}

/** How many cards there would be. */
export function journeyChangeCount(before: Journey, after: Journey, names: DefinitionNames): number {
  const { settings, steps } = compareJourneys(before, after, names);
  return steps.length + (settings.length > 0 ? 1 : 0);
}

function titleOf({ name, fields }: StepChange): string {
  const called = name || "Step without a name";
  const [only, ...others] = fields;
  return only === undefined || others.length > 0 ? called : `${called}: ${shortField(only.field)}`;
}

/** A branch is known by its name. */
const shortField = (field: string): string => field.replace(/^branch /, "");

function linesOf({ kind, fields }: StepChange): readonly ChangeLine[] {
  if (kind === "added") return [{ key: "step", field: null, a: "Not there", b: <strong>Added</strong> }];
  if (kind === "removed") return [{ key: "step", field: null, a: "There", b: <strong>Taken away</strong> }];
  return fields.map((field) => lineOf(field, fields.length > 1));
}

const lineOf = ({ field, before, after }: FieldChange, named: boolean): ChangeLine => ({
  key: field,
  field: named ? field : null,
  a: wordsOr(before),
  b: wordsOr(after),
});

const wordsOr = (words: Words | null) => (words === null ? "None" : <WordsText words={words} />);
