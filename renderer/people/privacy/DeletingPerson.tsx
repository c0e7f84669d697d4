// How far the deletion of a person is.

import { Button, Group } from "@mantine/core";
import { ProgressBar } from "../../ui/ProgressBar.tsx";
import styles from "./Privacy.module.css";

interface DeletingPersonProps {
  readonly done: number | null;
  readonly onCancel: () => void;
}

export function DeletingPerson({ done, onCancel }: DeletingPersonProps) {
  return (
    <div className={styles.question}>
      <p role="status">Deleting…</p>
      <ProgressBar label="Deleting" done={done} />
      <Group justify="end">
        <Button variant="default" onClick={onCancel} data-autofocus>
          Cancel
        </Button>
      </Group>
    </div>
  );
}
