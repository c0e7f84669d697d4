// The shares of a randomised split. What does not add up to a hundred is said, and refused when it is run.

import type { Edit } from "../../../shared/journey/edits/edit.ts";
import type { RandomizedSplitStep } from "../../../shared/journey/journey.ts";
import { PercentField } from "../../ui/PercentField.tsx";
import styles from "./StepChanges.module.css";

interface ShareFieldsProps {
  readonly step: RandomizedSplitStep;
  readonly onEdit: (edit: Edit) => void;
}

export function ShareFields({ step, onEdit }: ShareFieldsProps) {
  const sum = step.branches.reduce((total, { percent }) => total + percent, 0);
  return (
    <div className={styles.field}>
      {step.branches.map((branch) => (
        <div key={branch.id} className={styles.share}>
          <span className={styles.branchName} dir="auto">
            {branch.name || "Branch without a name"}
          </span>
          <PercentField
            label={`Share of ${branch.name}`}
            value={branch.percent}
            pointer={`/branches/${branch.id}/percent`}
            disabled={false}
            onChange={(percent) => {
              const branches = step.branches.map((one) => (one.id === branch.id ? { ...one, percent } : one));
              onEdit({ kind: "changeStep", step: { ...step, branches } });
            }}
          />
        </div>
      ))}
      {sum !== 100 && (
        <p className={styles.wrong} role="alert">
          The shares add up to {sum}%, not to 100%.
        </p>
      )}
    </div>
  );
}
