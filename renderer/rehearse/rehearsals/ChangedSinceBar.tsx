// Says of the rehearsal that is shown that its journey or data have changed since, and runs it again.

import { Button } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import type { Rehearsing } from "../rehearsing.ts";
import { changedSinceWords } from "./changed-reasons.ts";
import styles from "./ChangedSinceBar.module.css";

interface ChangedSinceBarProps {
  readonly rehearsing: Rehearsing;
  readonly onRunAgain: () => void;
}

export function ChangedSinceBar({ rehearsing, onRunAgain }: ChangedSinceBarProps) {
  const { changed, whatIf } = rehearsing.opened;
  const words = changedSinceWords(changed);
  // A what-if is of a journey of its own, and is not run again by itself.
  if (words === null || whatIf !== null) return null;
  return (
    <div className={styles.bar} role="status">
      <IconClock size={16} stroke={1.75} aria-hidden className={styles.icon} />
      <span>{words}.</span>
      <Button size="compact-sm" variant="default" onClick={onRunAgain}>
        Run again
      </Button>
    </div>
  );
}
