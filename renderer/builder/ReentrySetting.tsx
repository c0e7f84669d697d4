// Whether, and after how long, people who have left may enter again.

import { durationWords } from "../../shared/base/duration-words.ts";
import type { JourneySettings } from "../../shared/journey/journey.ts";
import { ChoiceSelect } from "./ChoiceSelect.tsx";
import { DurationField } from "../ui/DurationField.tsx";
import { FieldProblems } from "./FieldProblems.tsx";
import { SettingRow } from "./SettingRow.tsx";
import { StepSection } from "./StepSection.tsx";
import { useInspector } from "./inspector-context.ts";
import { withoutReentry, withReentry } from "./journey-settings.ts";

export interface SettingProps {
  readonly settings: JourneySettings;
  readonly onChange: (settings: JourneySettings, typing?: string) => void;
}

const choices = [
  { value: "never", label: "Never" },
  { value: "after", label: "After a while" },
] as const;

export function ReentrySetting({ settings, onChange }: SettingProps) {
  const { readOnly } = useInspector();
  const { reentry, exit } = settings;
  return (
    <StepSection>
      <SettingRow title="Entering again" hint={hintOf(settings)}>
        <ChoiceSelect
          label="Entering again"
          pointer="/settings/reentry"
          value={reentry === undefined ? "never" : "after"}
          choices={choices}
          disabled={readOnly}
          onChange={(choice) =>
            onChange(choice === "after" ? withReentry(settings) : withoutReentry(settings))
          }
        />
      </SettingRow>
      {reentry !== undefined && (
        <DurationField
          label="Entering again after"
          pointer="/settings/reentry/after"
          value={reentry.after}
          disabled={readOnly}
          onChange={(after) => onChange({ ...settings, reentry: { after } }, "/reentry/after")}
        />
      )}
      {reentry !== undefined && exit === undefined && <FieldProblems pointer="/settings/reentry" />}
    </StepSection>
  );
}

function hintOf({ reentry }: JourneySettings): string {
  if (reentry === undefined) return "Each person enters once.";
  return `Who has left may enter again after ${durationWords(reentry.after)}.`;
}
