// Branches that are taken by condition.

import type { ConditionBranch, HoldUntilStep, MultiBranchSplitStep } from "../../shared/journey/journey.ts";
import { BranchList } from "./BranchList.tsx";
import { BranchRow } from "./BranchRow.tsx";
import { FieldProblems } from "./FieldProblems.tsx";
import { StepCondition } from "./StepCondition.tsx";
import { useEditStep } from "./use-edit-step.ts";

export interface ConditionBranchesProps {
  readonly step: MultiBranchSplitStep | HoldUntilStep;
  readonly pointer: string;
  readonly fewest: 1 | 2;
}

export function ConditionBranches({ step, pointer, fewest }: ConditionBranchesProps) {
  const edit = useEditStep();
  const keep =
    step.branches.length > fewest
      ? null
      : `It needs at least ${fewest === 1 ? "one branch" : "two branches"}`;
  const change = (branch: ConditionBranch, typing: string | undefined) =>
    edit(
      { ...step, branches: step.branches.map((one) => (one.id === branch.id ? branch : one)) },
      typing && `/branches/${branch.id}${typing}`,
    );
  return (
    <>
      <FieldProblems pointer={`${pointer}/branches`} exactly />
      <BranchList step={step}>
        {step.branches.map((branch, index) => (
          <BranchRow key={branch.id} step={step} branch={branch} index={index} pointer={pointer} keep={keep}>
            <div data-pointer={`/branches/${index}/condition`}>
              <StepCondition
                condition={branch.condition}
                place="step"
                lead="When"
                pointer={`${pointer}/branches/${index}/condition`}
                onChange={(condition, typing) =>
                  change({ ...branch, condition }, typing && `/condition${typing}`)
                }
              />
            </div>
          </BranchRow>
        ))}
      </BranchList>
    </>
  );
}
