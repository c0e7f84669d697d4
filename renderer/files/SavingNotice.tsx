// How far the saving of a file is, with a way to cancel it.

import { Button, Progress } from "@mantine/core";
import { formatPercent } from "../ui/format-count.ts";
import styles from "./SavingNotice.module.css";

interface SavingNoticeProps {
  readonly name: string;
  /** 0 … 1. */
  readonly done: number;
  readonly onCancel: () => void;
}

export function SavingNotice({ name, done, onCancel }: SavingNoticeProps) {
  return (
    <div className={styles.notice}>
      <div className={styles.words}>
        <span className={styles.name}>Saving {name}</span>
        <span className={styles.done}>{formatPercent(done, 1)}</span>
      </div>
      <Progress value={100 * done} size={4} transitionDuration={0} aria-label={`Saving ${name}`} />
      <Button size="compact-sm" variant="default" className={styles.cancel ?? ""} onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
