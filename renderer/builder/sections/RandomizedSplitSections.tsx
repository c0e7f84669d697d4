// Which share of people takes which branch.

import { Button } from "@mantine/core";
import { BranchList } from "../BranchList.tsx";
import { BranchRow } from "../BranchRow.tsx";
import { equalShares } from "../equal-shares.ts";
import { FieldProblems } from "../FieldProblems.tsx";
import { PercentField } from "../../ui/PercentField.tsx";
import { StepSection } from "../StepSection.tsx";
import { useEditStep } from "../use-edit-step.ts";
import { useInspector } from "../inspector-context.ts";
import type { SectionProps } from "./section-props.ts";
import styles from "./sections.module.css";

function sumWords(sum: number): string {
  if (sum === 100) return "Together 100%";
  return sum < 100 ? `Together ${sum}%: ${100 - sum}% to give` : `Together ${sum}%: ${sum - 100}% too many`;
}

export function RandomizedSplitSections({ step, pointer }: SectionProps<"randomizedSplit">) {
  const { readOnly } = useInspector();
  const edit = useEditStep();
  const sum = step.branches.reduce((total, { percent }) => total + percent, 0);
  const keep = step.branches.length > 2 ? null : "It needs at least two branches";
  const share = () => {
    const shares = equalShares(step.branches.length);
    const branches = step.branches.map((branch, index) => ({ ...branch, percent: shares[index] ?? 0 }));
    edit({ ...step, branches });
  };
  const change = (id: string, percent: number) => {
    const branches = step.branches.map((branch) => (branch.id === id ? { ...branch, percent } : branch));
    edit({ ...step, branches }, `/branches/${id}/percent`);
  };
  return (
    <StepSection title="Shares">
      <p className={styles.hint}>By chance, and always the same for a person.</p>
      <BranchList step={step}>
        {step.branches.map((branch, index) => (
          <BranchRow
            key={branch.id}
            step={step}
            branch={branch}
            index={index}
            pointer={pointer}
            keep={keep}
            beside={
              <PercentField
                label={`Share of ${branch.name || `branch ${index + 1}`}`}
                value={branch.percent}
                pointer={`/branches/${index}/percent`}
                disabled={readOnly}
                onChange={(percent) => change(branch.id, percent)}
              />
            }
          />
        ))}
      </BranchList>
      <div className={styles.foot}>
        <output className={sum === 100 ? undefined : styles.wrong}>{sumWords(sum)}</output>
        {!readOnly && (
          <Button variant="default" size="xs" onClick={share}>
            Share equally
          </Button>
        )}
      </div>
      {sum === 100 && <FieldProblems pointer={`${pointer}/branches`} exactly />}
    </StepSection>
  );
}
