// A step's name, edited where it stands.

import type { Step } from "../../shared/journey/journey.ts";
import { renamedStep } from "../../shared/journey/renamed-step.ts";
import { useIsLive } from "./use-is-live.ts";
import { useEditStep } from "./use-edit-step.ts";
import { useInspector } from "./inspector-context.ts";
import styles from "./StepNameField.module.css";

export function StepNameField({ step }: { readonly step: Step }) {
  const { journey, readOnly } = useInspector();
  const edit = useEditStep();
  const isLive = useIsLive(step.id);
  // Destinations know a live step by its key.
  const renamed = (name: string) => (isLive ? { ...step, name } : renamedStep(journey, step, name));
  return (
    <input
      className={styles.name}
      aria-label="Name of the step"
      aria-invalid={step.name === ""}
      data-pointer="/name"
      data-step-name
      placeholder="Name this step"
      title={step.name}
      maxLength={170}
      value={step.name}
      disabled={readOnly}
      onChange={({ currentTarget }) => edit(renamed(currentTarget.value), "/name")}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
      }}
    />
  );
}
