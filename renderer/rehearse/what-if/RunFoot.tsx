// Runs the what-if; while it plays, how far it is and the way out.

import { Button } from "@mantine/core";
import { IconPlayerPlayFilled } from "@tabler/icons-react";
import { formatPercent } from "../../ui/format-count.ts";
import { Refused } from "../../ui/Refused.tsx";
import { ProgressBar } from "../../ui/ProgressBar.tsx";
import styles from "./RunFoot.module.css";
import type { WhatIfRun } from "./use-run-what-if.ts";

interface RunFootProps {
  readonly run: WhatIfRun;
  /** How many changes there are. */
  readonly changes: number;
}

export function RunFoot({ run, changes }: RunFootProps) {
  const { done, refusal } = run;
  return (
    <footer className={styles.foot}>
      {refusal !== null && <Refused refusal={refusal} />}
      {done === null ? (
        <Button
          fullWidth
          disabled={changes === 0}
          leftSection={<IconPlayerPlayFilled size={14} aria-hidden />}
          onClick={run.start}
        >
          Run
        </Button>
      ) : (
        <div className={styles.running}>
          <span className={styles.done}>{formatPercent(done, 1)} played</span>
          <Button size="xs" variant="default" onClick={run.cancel}>
            Cancel
          </Button>
          <ProgressBar label="What-if" done={done} />
        </div>
      )}
    </footer>
  );
}
