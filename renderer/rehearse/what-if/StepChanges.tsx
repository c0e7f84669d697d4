// Changing a step of the journey for a what-if: which step, and what of it.

import { Button, NativeSelect } from "@mantine/core";
import type { Edit } from "../../../shared/journey/edits/edit.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { editedJourney } from "./changed-journey.ts";
import { SettingsFields } from "./SettingsFields.tsx";
import styles from "./StepChanges.module.css";
import { StepFields } from "./StepFields.tsx";
import { changeWhatIf, useWhatIfDraft, whatIfDraft } from "./what-if-draft.ts";

interface StepChangesProps {
  readonly rehearsing: Rehearsing;
  readonly onDone: () => void;
}

const theJourney = "";

export function StepChanges({ rehearsing, onDone }: StepChangesProps) {
  const { opened, step: selected, selectStep, playhead } = rehearsing;
  const journey = useWhatIfDraft(opened.id).journey ?? opened.journey;
  const atMs = usePlayheadState(playhead, (state) => state.shownAtMs);
  const index = journey.steps.findIndex(({ id }) => id === selected);
  const step = journey.steps[index];
  const onEdit = (edit: Edit): void =>
    changeWhatIf(opened.id, { journey: editedJourney(opened.journey, whatIfDraft(opened.id).journey, edit) });
  const shared = { definitions: opened.definitions, atMs, onEdit };
  return (
    <div className={styles.changes}>
      <NativeSelect
        label="Step"
        value={step?.id ?? theJourney}
        data={choicesOf(journey)}
        onChange={({ currentTarget: { value } }) => selectStep(value === theJourney ? null : value)}
      />
      {step === undefined ? (
        <SettingsFields settings={journey.settings ?? {}} {...shared} />
      ) : (
        <StepFields key={step.id} step={step} pointer={`/steps/${index}`} {...shared} />
      )}
      <Button variant="default" onClick={onDone}>
        Done
      </Button>
    </div>
  );
}

const choicesOf = ({ steps }: Journey) => [
  { value: theJourney, label: "The journey itself" },
  ...steps.map(({ id, name }) => ({ value: id, label: name || "Step without a name" })),
];
