// One branch of a split: its head, what becomes of what hangs below it when it goes, and what it is taken by.

import { useState, type DragEvent, type ReactNode } from "react";
import type { Branch } from "../../shared/journey/edits/edit.ts";
import type {
  HoldUntilStep,
  MultiBranchSplitStep,
  RandomizedSplitStep,
} from "../../shared/journey/journey.ts";
import { BelowQuestion } from "./BelowQuestion.tsx";
import { branchDragType } from "./branch-drag-type.ts";
import { BranchHead } from "./BranchHead.tsx";
import { FieldProblems } from "./FieldProblems.tsx";
import { useInspector } from "./inspector-context.ts";
import { branchRemoval, stepsLost } from "./way-removal.ts";
import styles from "./BranchRow.module.css";

export type BranchedStep = MultiBranchSplitStep | HoldUntilStep | RandomizedSplitStep;

export interface BranchRowProps {
  readonly step: BranchedStep;
  readonly branch: Branch;
  readonly index: number;
  /** Of the step in the document. */
  readonly pointer: string;
  /** Why it cannot be deleted; null where it can. */
  readonly keep: string | null;
  /** Beside the name. */
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}

export function BranchRow({ step, branch, index, pointer, keep, beside, children }: BranchRowProps) {
  const { session, journey } = useInspector();
  const [asking, setAsking] = useState(false);
  const called = branch.name || `branch ${index + 1}`;
  const removal = branchRemoval(step, branch.id);
  const move = (id: string, to: number) => {
    if (to < 0 || to >= step.branches.length) return;
    session.apply([{ kind: "moveBranch", step: step.id, branch: id, index: to }]);
  };
  const rename = (name: string) => {
    const typing = `${step.id}/branches/${branch.id}/name`;
    session.apply([{ kind: "renameBranch", step: step.id, branch: branch.id, name }], { typing });
  };
  const remove = () => {
    if (stepsLost(journey, removal).length > 0) setAsking(true);
    else session.apply(removal.edits("remove"));
  };
  const dropping = useDropping((id) => {
    if (id !== branch.id) move(id, index);
  });
  return (
    <li className={styles.row} {...dropping}>
      <BranchHead
        branch={branch}
        called={called}
        pointer={`/branches/${index}/name`}
        keep={keep}
        beside={beside}
        onRename={rename}
        onMove={(by) => move(branch.id, index + by)}
        onRemove={remove}
      />
      {asking && <BelowQuestion removal={removal} name={called} onDone={() => setAsking(false)} />}
      <FieldProblems pointer={`${pointer}/branches/${index}/name`} />
      {children}
    </li>
  );
}

/** Takes dragged branches. */
function useDropping(onDrop: (branch: string) => void) {
  const [over, setOver] = useState(false);
  return {
    ...(over ? { "data-over": true } : {}),
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(branchDragType)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      const branch = event.dataTransfer.getData(branchDragType);
      setOver(false);
      if (branch !== "") onDrop(branch);
    },
  };
}
