// The branches of a split or a hold: their order, which says who is asked first, and the condition of each.

import { ActionIcon } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { HoldUntilStep, MultiBranchSplitStep } from "../../../shared/journey/journey.ts";
import { ConditionField } from "./ConditionField.tsx";
import styles from "./StepChanges.module.css";
import type { StepFieldsProps } from "./StepFields.tsx";

interface BranchFieldsProps extends StepFieldsProps {
  readonly step: MultiBranchSplitStep | HoldUntilStep;
}

export function BranchFields({ step, pointer, definitions, atMs, onEdit }: BranchFieldsProps) {
  return (
    <ol className={styles.branches}>
      {step.branches.map((branch, index) => (
        <li key={branch.id} className={styles.branch}>
          <BranchOrder
            name={branch.name}
            first={index === 0}
            last={index === step.branches.length - 1}
            onMove={(by) =>
              onEdit({ kind: "moveBranch", step: step.id, branch: branch.id, index: index + by })
            }
          />
          <ConditionField
            definitions={definitions}
            atMs={atMs}
            condition={branch.condition}
            place="step"
            lead="When"
            pointer={`${pointer}/branches/${index}/condition`}
            onChange={(condition) => {
              const branches = step.branches.map((one) =>
                one.id === branch.id ? { ...one, condition } : one,
              );
              onEdit({ kind: "changeStep", step: { ...step, branches } });
            }}
          />
        </li>
      ))}
    </ol>
  );
}

interface BranchOrderProps {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: 1 | -1) => void;
}

function BranchOrder({ name, first, last, onMove }: BranchOrderProps) {
  const called = name || "Branch without a name";
  return (
    <div className={styles.branchHead}>
      <h4 className={styles.branchName} dir="auto">
        {called}
      </h4>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        disabled={first}
        aria-label={`Ask ${called} earlier`}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        disabled={last}
        aria-label={`Ask ${called} later`}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </div>
  );
}
