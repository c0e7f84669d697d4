// The one primary action of the header. While a rehearsal runs, the same place shows how far it is and gives it
// up; where there is none, a sentence under it says why.

import { Button, Popover } from "@mantine/core";
import { IconPlayerPlayFilled } from "@tabler/icons-react";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import { Refused } from "../ui/Refused.tsx";
import { CannotRehearse } from "./CannotRehearse.tsx";
import styles from "./RehearseButton.module.css";
import type { Rehearsal } from "./use-rehearsal.ts";

export interface RehearseButtonProps {
  readonly rehearsal: Rehearsal;
  /** The first error, which keeps the journey from being rehearsed; null where there is none. */
  readonly obstacle: JourneyProblem | null;
  readonly onProblem: (problem: JourneyProblem) => void;
}

export function RehearseButton({ rehearsal, obstacle, onProblem }: RehearseButtonProps) {
  const { run, start, cancel, dismiss } = rehearsal;
  if (run.kind === "running") return <Running done={run.done} onCancel={cancel} />;
  const opened = run.kind === "refused" || (run.kind === "obstructed" && obstacle !== null);
  const toProblem = (problem: JourneyProblem): void => {
    dismiss();
    onProblem(problem);
  };
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && dismiss()}
      width={320}
      position="bottom-end"
      trapFocus
    >
      <Popover.Target>
        <Button
          className={`${styles.button} ${styles.start}`}
          aria-label="Rehearse"
          leftSection={<IconPlayerPlayFilled size={14} aria-hidden />}
          onClick={start}
        >
          <span className={styles.word}>Rehearse</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label="Why this is not rehearsed">
        {run.kind === "refused" && <Refused refusal={run.refusal} />}
        {run.kind === "obstructed" && obstacle !== null && (
          <CannotRehearse obstacle={obstacle} onProblem={() => toProblem(obstacle)} />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

interface RunningProps {
  readonly done: number;
  readonly onCancel: () => void;
}

function Running({ done, onCancel }: RunningProps) {
  const percent = Math.floor(done * 100);
  return (
    <div className={styles.running}>
      <Button
        className={styles.button}
        variant="default"
        aria-label="Cancel the rehearsal"
        onClick={onCancel}
      >
        <span className={styles.word}>Cancel</span>
        <span className={styles.percent}>{percent}%</span>
      </Button>
      <progress className={styles.bar} aria-label="Rehearsal" max={1} value={done} />
    </div>
  );
}
