// Over the canvas while it does not show what is worked on: what it shows instead, and the ways on and back.

import { Button } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import styles from "./ShowingBar.module.css";

export interface ShowingBarProps {
  /** "v3, as it was kept", "v3 compared with v4 draft". */
  readonly label: string;
  /** Absent where the shown version cannot be gone on from. */
  readonly onRestore?: (() => void) | undefined;
  readonly onBack: () => void;
}

export function ShowingBar({ label, onRestore, onBack }: ShowingBarProps) {
  return (
    <div className={styles.bar} role="status">
      <IconEye size={16} stroke={1.75} aria-hidden />
      <span className={styles.label}>{label}</span>
      {onRestore !== undefined && (
        <Button size="xs" variant="default" onClick={onRestore}>
          Restore as draft
        </Button>
      )}
      <Button size="xs" variant="subtle" onClick={onBack}>
        Back
      </Button>
    </div>
  );
}
