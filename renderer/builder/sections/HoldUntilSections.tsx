// The branches of which the first that comes true is taken, and for how long at most.

import { ConditionBranches } from "../ConditionBranches.tsx";
import { LimitSection } from "../LimitSection.tsx";
import { StepSection } from "../StepSection.tsx";
import type { SectionProps } from "./section-props.ts";

export function HoldUntilSections({ step, pointer }: SectionProps<"holdUntil">) {
  return (
    <>
      <StepSection title="The first that comes true is taken">
        <ConditionBranches step={step} pointer={pointer} fewest={1} />
      </StepSection>
      <LimitSection step={step} pointer={pointer} />
    </>
  );
}
