// Whether people leave before the end: after a time, on a condition, or whichever comes first.

import { durationWords } from "../../shared/base/duration-words.ts";
import type { JourneySettings } from "../../shared/journey/journey.ts";
import { ChoiceSelect } from "./ChoiceSelect.tsx";
import { DurationField } from "../ui/DurationField.tsx";
import { FieldProblems } from "./FieldProblems.tsx";
import { exitChoice, withExitChoice, type ExitChoice } from "./journey-settings.ts";
import type { SettingProps } from "./ReentrySetting.tsx";
import { SettingRow } from "./SettingRow.tsx";
import { StepCondition } from "./StepCondition.tsx";
import { StepSection } from "./StepSection.tsx";
import { useInspector } from "./inspector-context.ts";

const choices: readonly { readonly value: ExitChoice; readonly label: string }[] = [
  { value: "off", label: "Off" },
  { value: "after", label: "After a time" },
  { value: "when", label: "On a condition" },
  { value: "either", label: "Whichever comes first" },
];

export function ExitSetting({ settings, onChange }: SettingProps) {
  const { readOnly } = useInspector();
  const { exit } = settings;
  return (
    <StepSection>
      <SettingRow title="Leaving early" hint={hintOf(settings)}>
        <ChoiceSelect
          label="Leaving early"
          pointer="/settings/exit"
          value={exitChoice(settings)}
          choices={choices}
          disabled={readOnly}
          onChange={(choice) => onChange(withExitChoice(settings, choice))}
        />
      </SettingRow>
      {exit?.after !== undefined && (
        <DurationField
          label="Leaving after"
          pointer="/settings/exit/after"
          value={exit.after}
          disabled={readOnly}
          onChange={(after) => onChange({ ...settings, exit: { ...exit, after } }, "/exit/after")}
        />
      )}
      {exit?.when !== undefined && (
        <div data-pointer="/settings/exit/when">
          <StepCondition
            condition={exit.when}
            place="exit"
            lead="People leave when"
            pointer="/settings/exit/when"
            onChange={(when, typing) =>
              onChange({ ...settings, exit: { ...exit, when } }, typing && `/exit/when${typing}`)
            }
          />
        </div>
      )}
      <FieldProblems pointer="/settings/exit" exactly />
      <FieldProblems pointer="/settings/exit/after" />
    </StepSection>
  );
}

function hintOf(settings: JourneySettings): string {
  const after = settings.exit?.after;
  const time = after === undefined ? "" : durationWords(after);
  switch (exitChoice(settings)) {
    case "off":
      return "Nobody is taken out before the end.";
    case "after":
      return `Whoever is still in it leaves ${time} after entering.`;
    case "when":
      return "Whoever matches leaves at once, wherever they are.";
    case "either":
      return `Whoever matches leaves at once, everyone else ${time} after entering.`;
  }
}
