// What each person waits for, and for how long at most.

import { LimitSection } from "../LimitSection.tsx";
import { StepCondition } from "../StepCondition.tsx";
import { StepSection } from "../StepSection.tsx";
import { useEditStep } from "../use-edit-step.ts";
import type { SectionProps } from "./section-props.ts";

export function WaitForConditionSections({ step, pointer }: SectionProps<"waitForCondition">) {
  const edit = useEditStep();
  return (
    <>
      <StepSection>
        <div data-pointer="/condition">
          <StepCondition
            condition={step.condition}
            place="step"
            lead="People go on when"
            pointer={`${pointer}/condition`}
            onChange={(condition, typing) => edit({ ...step, condition }, typing && `/condition${typing}`)}
          />
        </div>
      </StepSection>
      <LimitSection step={step} pointer={pointer} />
    </>
  );
}
