// Who enters, who matches now, and what happens at publication.

import { Switch } from "@mantine/core";
import { MatchWell } from "../../conditions/MatchWell.tsx";
import { ConditionSection } from "../ConditionSection.tsx";
import { EntryPreviewSection } from "../EntryPreviewSection.tsx";
import { SettingRow } from "../SettingRow.tsx";
import { StepSection } from "../StepSection.tsx";
import { useEditStep } from "../use-edit-step.ts";
import { useInspector } from "../inspector-context.ts";
import type { SectionProps } from "./section-props.ts";

export function EntrySections({ step, pointer }: SectionProps<"entry">) {
  const { definitions, atMs, onAtMs, readOnly } = useInspector();
  const edit = useEditStep();
  const useHistoricalData = step.useHistoricalData === true;
  return (
    <>
      <ConditionSection step={step} pointer={pointer} place="beforeEntry" lead="People enter when" />
      <MatchWell condition={step.condition} atMs={atMs} onAtMs={onAtMs} definitions={definitions} />
      <StepSection>
        <SettingRow
          title="Use historical data"
          hint={
            useHistoricalData
              ? "Who already matches enters at publication."
              : "Only what happens from publication on counts."
          }
        >
          <Switch
            aria-label="Use historical data"
            data-pointer="/useHistoricalData"
            checked={useHistoricalData}
            disabled={readOnly}
            onChange={({ currentTarget }) => edit({ ...step, useHistoricalData: currentTarget.checked })}
          />
        </SettingRow>
        <EntryPreviewSection />
      </StepSection>
    </>
  );
}
