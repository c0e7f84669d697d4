// Who goes which of two ways, decided on arrival.

import { ConditionSection } from "../ConditionSection.tsx";
import { namedOutlet } from "../named-outlet.ts";
import { OutletName } from "../OutletName.tsx";
import { StepSection } from "../StepSection.tsx";
import { useEditStep } from "../use-edit-step.ts";
import type { SectionProps } from "./section-props.ts";
import styles from "./sections.module.css";

export function TrueFalseSplitSections({ step, pointer }: SectionProps<"trueFalseSplit">) {
  const edit = useEditStep();
  return (
    <>
      <ConditionSection step={step} pointer={pointer} place="step" lead="True when" />
      <StepSection title="The two ways">
        <div className={styles.names}>
          <OutletName
            label="When it holds"
            name={step.true.name}
            usual="True"
            pointer="/true/name"
            onChange={(name) => edit({ ...step, true: namedOutlet(step.true, name) }, "/true/name")}
          />
          <OutletName
            label="When it does not"
            name={step.false.name}
            usual="False"
            pointer="/false/name"
            onChange={(name) => edit({ ...step, false: namedOutlet(step.false, name) }, "/false/name")}
          />
        </div>
        <p className={styles.hint}>Decided once, when a person arrives.</p>
      </StepSection>
    </>
  );
}
