// What each person waits for, and for how long at most.

import { ConditionSection } from "../ConditionSection.tsx";
import { LimitSection } from "../LimitSection.tsx";
import type { SectionProps } from "./section-props.ts";

export function WaitForConditionSections({ step, pointer }: SectionProps<"waitForCondition">) {
  return (
    <>
      <ConditionSection step={step} pointer={pointer} place="step" lead="People go on when" />
      <LimitSection step={step} pointer={pointer} />
    </>
  );
}
