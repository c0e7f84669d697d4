// The one condition that an entry, a split in two or a wait asks.

import type { EntryStep, TrueFalseSplitStep, WaitForConditionStep } from "../../shared/journey/journey.ts";
import { StepCondition, type StepConditionProps } from "./StepCondition.tsx";
import { StepSection } from "./StepSection.tsx";
import { useEditStep } from "./use-edit-step.ts";

export interface ConditionSectionProps extends Pick<StepConditionProps, "place" | "lead"> {
  readonly step: EntryStep | TrueFalseSplitStep | WaitForConditionStep;
  /** Of the step in the document. */
  readonly pointer: string;
}

export function ConditionSection({ step, pointer, place, lead }: ConditionSectionProps) {
  const edit = useEditStep();
  return (
    <StepSection>
      <div data-pointer="/condition">
        <StepCondition
          condition={step.condition}
          place={place}
          lead={lead}
          pointer={`${pointer}/condition`}
          onChange={(condition, typing) => edit({ ...step, condition }, typing && `/condition${typing}`)}
        />
      </div>
    </StepSection>
  );
}
