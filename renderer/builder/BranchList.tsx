// The branches of a split, in the order that counts, and the button that adds one.

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { blankBranch } from "../../shared/journey/blank-step.ts";
import { useInspector } from "./inspector-context.ts";
import type { BranchedStep } from "./BranchRow.tsx";
import { unavailableIf } from "./unavailable.ts";
import styles from "./BranchList.module.css";

export interface BranchListProps {
  readonly step: BranchedStep;
  readonly children: ReactNode;
}

const mostBranches = 20;

export function BranchList({ step, children }: BranchListProps) {
  const { session, builder, readOnly } = useInspector();
  const full = step.branches.length >= mostBranches;
  const add = () => {
    const branch = blankBranch(step);
    if (branch === undefined || full) return;
    if (session.apply([{ kind: "addBranch", step: step.id, branch }]) !== null) return;
    builder.openField({ step: step.id, pointer: `/branches/${step.branches.length}/name` });
  };
  return (
    <>
      <ol className={styles.list} data-pointer="/branches">
        {children}
      </ol>
      {!readOnly && (
        <div className={styles.foot}>
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            className={styles.add}
            leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
            {...unavailableIf(full)}
            onClick={add}
          >
            Branch
          </Button>
          {full && <span className={styles.hint}>A step has at most {mostBranches} branches</span>}
        </div>
      )}
    </>
  );
}
