// The head of a branch: its place among the others (by dragging or with the arrow keys), its name, its deletion.

import { ActionIcon, TextInput, Tooltip } from "@mantine/core";
import { IconGripVertical, IconTrash } from "@tabler/icons-react";
import type { KeyboardEvent, ReactNode } from "react";
import type { Branch } from "../../shared/journey/edits/edit.ts";
import { branchDragType } from "./branch-drag-type.ts";
import { useInspector } from "./inspector-context.ts";
import { unavailableIf } from "./unavailable.ts";
import styles from "./BranchHead.module.css";

export interface BranchHeadProps {
  readonly branch: Branch;
  /** What people call it here, also without a name. */
  readonly called: string;
  readonly pointer: string;
  /** Why it cannot be deleted; null where it can. */
  readonly keep: string | null;
  /** Beside the name. */
  readonly beside: ReactNode;
  readonly onRename: (name: string) => void;
  /** −1: up, 1: down. */
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

export function BranchHead(props: BranchHeadProps) {
  const { branch, called, pointer, keep, beside, onRename, onMove, onRemove } = props;
  const { readOnly } = useInspector();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <div className={styles.head}>
      <button
        type="button"
        className={styles.grip}
        draggable={!readOnly}
        disabled={readOnly}
        aria-label={`Move ${called} with the arrow keys`}
        onKeyDown={onKeyDown}
        onDragStart={(event) => event.dataTransfer.setData(branchDragType, branch.id)}
      >
        <IconGripVertical size={14} stroke={2} aria-hidden />
      </button>
      <TextInput
        className={styles.name}
        aria-label={`Name of ${called}`}
        data-pointer={pointer}
        value={branch.name}
        placeholder="Name"
        error={branch.name === ""}
        disabled={readOnly}
        onChange={({ currentTarget }) => onRename(currentTarget.value)}
      />
      {beside}
      <Tooltip label={keep ?? `Delete ${called}`}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={keep === null ? `Delete ${called}` : `Delete ${called}: ${keep}`}
          {...unavailableIf(keep !== null || readOnly)}
          onClick={() => {
            if (keep === null && !readOnly) onRemove();
          }}
        >
          <IconTrash size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
