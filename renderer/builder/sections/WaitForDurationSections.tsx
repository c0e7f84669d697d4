// How long everyone waits.

import { durationWords } from "../../../shared/base/duration-words.ts";
import { DurationField } from "../../ui/DurationField.tsx";
import { FieldProblems } from "../FieldProblems.tsx";
import { StepSection } from "../StepSection.tsx";
import { useEditStep } from "../use-edit-step.ts";
import { useInspector } from "../inspector-context.ts";
import type { SectionProps } from "./section-props.ts";
import styles from "./sections.module.css";

export function WaitForDurationSections({ step, pointer }: SectionProps<"waitForDuration">) {
  const { readOnly } = useInspector();
  const edit = useEditStep();
  return (
    <StepSection title="Everyone waits">
      <DurationField
        label="Wait"
        pointer="/duration"
        value={step.duration}
        disabled={readOnly}
        onChange={(duration) => edit({ ...step, duration }, "/duration")}
      />
      <p className={styles.hint}>
        Each person goes on exactly {durationWords(step.duration)} after reaching this step.
      </p>
      <FieldProblems pointer={`${pointer}/duration`} />
    </StepSection>
  );
}
