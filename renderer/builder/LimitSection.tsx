// How long a wait lasts at most, and the way of those for whom it ran out.

import { Switch } from "@mantine/core";
import { useState } from "react";
import { durationWords } from "../../shared/base/duration-words.ts";
import type { HoldUntilStep, Timeout, WaitForConditionStep } from "../../shared/journey/journey.ts";
import { connectionName } from "../../shared/journey/wording.ts";
import { BelowQuestion } from "./BelowQuestion.tsx";
import { DurationField } from "../ui/DurationField.tsx";
import { FieldProblems } from "./FieldProblems.tsx";
import { namedOutlet } from "./named-outlet.ts";
import { OutletName } from "./OutletName.tsx";
import { SettingRow } from "./SettingRow.tsx";
import { StepSection } from "./StepSection.tsx";
import { useEditStep } from "./use-edit-step.ts";
import { useInspector } from "./inspector-context.ts";
import { outletRemoval, stepsLost } from "./way-removal.ts";

export interface LimitSectionProps {
  readonly step: WaitForConditionStep | HoldUntilStep;
  readonly pointer: string;
}

const usualLimit: Timeout = { after: "7d", next: null };

export function LimitSection({ step, pointer }: LimitSectionProps) {
  const { session, journey, readOnly } = useInspector();
  const edit = useEditStep();
  const [asking, setAsking] = useState(false);
  const { timeout, ...rest } = step;
  const removal = outletRemoval(step, rest, "timeout");
  const turn = (on: boolean) => {
    if (on) edit({ ...step, timeout: usualLimit });
    else if (stepsLost(journey, removal).length > 0) setAsking(true);
    else session.apply(removal.edits("remove"), { name: "Remove the limit" });
  };
  const change = (changed: Timeout, typing: string) => edit({ ...step, timeout: changed }, typing);
  return (
    <StepSection>
      <SettingRow
        title="Wait at most"
        hint={
          timeout === undefined
            ? "Who never matches stays here."
            : `After ${durationWords(timeout.after)}, people go on by the other way.`
        }
      >
        <Switch
          aria-label="Limit the wait"
          data-pointer="/timeout"
          checked={timeout !== undefined}
          disabled={readOnly}
          onChange={({ currentTarget }) => turn(currentTarget.checked)}
        />
      </SettingRow>
      {asking && timeout !== undefined && (
        <BelowQuestion
          removal={removal}
          name={connectionName(step, "timeout")}
          onDone={() => setAsking(false)}
        />
      )}
      {timeout !== undefined && (
        <>
          <DurationField
            label="Wait at most"
            pointer="/timeout/after"
            value={timeout.after}
            disabled={readOnly}
            onChange={(after) => change({ ...timeout, after }, "/timeout/after")}
          />
          <OutletName
            label="Name of this way"
            name={timeout.name}
            usual={`After ${durationWords(timeout.after)}`}
            pointer="/timeout/name"
            onChange={(name) => change(namedOutlet(timeout, name), "/timeout/name")}
          />
          <FieldProblems pointer={`${pointer}/timeout`} />
        </>
      )}
    </StepSection>
  );
}
