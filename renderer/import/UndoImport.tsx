// Whether a whole import shall go: what goes with it, said plainly before it does.

import { Button, Group, Modal } from "@mantine/core";
import type { ImportRecord } from "../../shared/api/import-contract.ts";
import { countOf } from "../ui/format-count.ts";
import { importTitle } from "./import-title.ts";
import styles from "./UndoImport.module.css";

interface UndoImportProps {
  /** null: nobody asked. */
  readonly record: ImportRecord | null;
  readonly onClose: () => void;
  readonly onUndo: (record: ImportRecord) => void;
}

export function UndoImport({ record, onClose, onUndo }: UndoImportProps) {
  return (
    <Modal opened={record !== null} onClose={onClose} title="Undo this import?">
      {record !== null && (
        <div className={styles.question}>
          <p>
            <strong>{countOf(record.messages, "message", "messages")}</strong> from{" "}
            <span dir="auto">{importTitle(record)}</span> go out of the space, and with them everybody who has
            no other message. Counts and rehearsals are then those of the people who stay.
          </p>
          <p>What was dropped later on because it was in this import as well does not come back.</p>
          <Group justify="end">
            <Button variant="default" onClick={onClose} data-autofocus>
              Keep it
            </Button>
            <Button
              color="red"
              onClick={() => {
                onClose();
                onUndo(record);
              }}
            >
              Undo this import
            </Button>
          </Group>
        </div>
      )}
    </Modal>
  );
}
