// Before something that is used is deleted: every place that it is used in, and what becomes of it there. What other
// audiences need cannot be deleted, and this says so.

import { Button, Modal } from "@mantine/core";
import type { DefinitionUse } from "../../shared/api/definition-contract.ts";
import styles from "./DeleteQuestion.module.css";
import { UsePlaces } from "./UsePlaces.tsx";

interface DeleteQuestionProps {
  readonly name: string;
  /** At least one. */
  readonly uses: readonly DefinitionUse[];
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

export function DeleteQuestion({ name, uses, onDelete, onClose }: DeleteQuestionProps) {
  const isNeeded = uses.some(({ of }) => of === "audience");
  return (
    <Modal
      opened
      onClose={onClose}
      title={isNeeded ? `“${name}” is needed` : `Delete “${name}”?`}
      size={480}
      transitionProps={{ duration: 160 }}
    >
      <div className={styles.body}>
        <p>{isNeeded ? "Audiences are made from it. It is used here:" : "It is used here:"}</p>
        <UsePlaces uses={uses} saysEffects onFollow={onClose} />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep it
          </Button>
          {!isNeeded && (
            <Button variant="default" className={styles.delete ?? ""} onClick={onDelete}>
              Delete all the same
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}
