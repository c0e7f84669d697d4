// Who goes which of two ways, decided on arrival.

import { namedOutlet } from "../named-outlet.ts";
import { OutletName } from "../OutletName.tsx";
import { StepCondition } from "../StepCondition.tsx";
import { StepSection } from "../StepSection.tsx";
import { useEditStep } from "../use-edit-step.ts";
import type { SectionProps } from "./section-props.ts";
import styles from "./sections.module.css";

export function TrueFalseSplitSections({ step, pointer }: SectionProps<"trueFalseSplit">) {
  const edit = useEditStep();
  return (
    <>
      <StepSection>
        <div data-pointer="/condition">
          <StepCondition
            condition={step.condition}
            place="step"
            lead="True when"
            pointer={`${pointer}/condition`}
            onChange={(condition, typing) => edit({ ...step, condition }, typing && `/condition${typing}`)}
          />
        </div>
      </StepSection>
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
