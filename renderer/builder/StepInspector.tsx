// The inspector of one step.

import { createElement, useState, type ComponentType } from "react";
import type { Step } from "../../shared/journey/journey.ts";
import { StepIcon } from "../canvas/StepIcon.tsx";
import { stepTypeNames } from "../canvas/step-type-names.ts";
import { FieldProblems } from "./FieldProblems.tsx";
import { InspectorHead } from "./InspectorHead.tsx";
import { MoveQuestion } from "./MoveQuestion.tsx";
import { stepSections } from "./sections/step-sections.ts";
import { StepMenu } from "./StepMenu.tsx";
import { StepNameField } from "./StepNameField.tsx";
import { useInspector } from "./inspector-context.ts";
import { WaysSection } from "./WaysSection.tsx";
import styles from "./Inspector.module.css";

export function StepInspector({ step }: { readonly step: Step }) {
  const { session, journey } = useInspector();
  const [moving, setMoving] = useState(false);
  const pointer = `/steps/${journey.steps.findIndex(({ id }) => id === step.id)}`;
  return (
    <>
      <InspectorHead
        icon={<StepIcon type={step.type} size={18} />}
        name={
          <>
            <h2 className="visually-hidden">{step.name || "A step without a name"}</h2>
            <StepNameField step={step} />
          </>
        }
        kind={stepTypeNames[step.type]}
        menu={<StepMenu step={step} onMove={() => setMoving(true)} />}
        onClose={() => session.select([])}
      />
      <div className={styles.scroll} tabIndex={-1}>
        {moving && <MoveQuestion step={step} onDone={() => setMoving(false)} />}
        <div className={styles.own}>
          <FieldProblems pointer={`${pointer}/name`} />
          <FieldProblems pointer={pointer} exactly />
        </div>
        {sectionsOf(step, pointer)}
        <WaysSection step={step} />
      </div>
    </>
  );
}

/** The table has for each type the component that takes steps of that type. */
function sectionsOf<S extends Step>(step: S, pointer: string) {
  const sections = stepSections[step.type] as ComponentType<{ readonly step: S; readonly pointer: string }>;
  return createElement(sections, { step, pointer });
}
