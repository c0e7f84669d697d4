// The one primary action of the header: rehearsing, with the setup of the last rehearsal. While one runs, the same place shows how far it is and gives it
// up; where there is none, a sentence under it says why.

import { Button, Popover } from "@mantine/core";
import { IconPlayerPlayFilled, IconRefresh } from "@tabler/icons-react";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import { Refused } from "../ui/Refused.tsx";
import type { Rehearsal } from "../rehearse/setup/rehearsal-run.ts";
import { CannotRehearse } from "./CannotRehearse.tsx";
import styles from "./RehearseButton.module.css";

export interface RehearseButtonProps {
  readonly rehearsal: Rehearsal;
  /** The first error, which keeps the journey from being rehearsed; null where there is none. */
  readonly obstacle: JourneyProblem | null;
  readonly onProblem: (problem: JourneyProblem) => void;
  /** A rehearsal is shown: it is run again. */
  readonly again?: boolean;
}

/** One button in all states, so that the keyboard stays where it is. */
export function RehearseButton({ rehearsal, obstacle, onProblem, again = false }: RehearseButtonProps) {
  const { run, start, cancel, dismiss } = rehearsal;
  // Whoever set one up is told where they did.
  const refusal = run.kind === "refused" && run.at === "button" ? run.refusal : null;
  const opened = refusal !== null || (run.kind === "obstructed" && obstacle !== null);
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
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <div className={styles.place}>
          {run.kind === "running" ? (
            <Button className={styles.button} variant="default" onClick={cancel} {...cancelLook(run.done)}>
              Cancel
              <span className={styles.percent}>{percentOf(run.done)}</span>
            </Button>
          ) : (
            <Button className={`${styles.button} ${styles.start}`} onClick={start} {...startLook(again)}>
              <span className={styles.word}>{startWord(again)}</span>
            </Button>
          )}
          {run.kind === "running" && (
            <progress className={styles.bar} aria-label="Rehearsal" max={1} value={run.done} />
          )}
        </div>
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label="Why this is not rehearsed">
        {refusal !== null && (
          <Refused refusal={refusal}>
            <Button size="xs" variant="default" onClick={dismiss}>
              Close
            </Button>
          </Refused>
        )}
        {run.kind === "obstructed" && obstacle !== null && (
          <CannotRehearse obstacle={obstacle} onProblem={() => toProblem(obstacle)} />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

const percentOf = (done: number): string => `${Math.floor(done * 100)}%`;

/** Whoever speaks to the computer says the words that are seen. */
const cancelLook = (done: number) => ({
  "aria-label": `Cancel, ${percentOf(done)} of the rehearsal is done`,
  leftSection: null,
});

const startWord = (again: boolean): string => (again ? "Run again" : "Rehearse");

const startLook = (again: boolean) => ({
  "aria-label": startWord(again),
  leftSection: again ? (
    <IconRefresh size={16} stroke={2} aria-hidden />
  ) : (
    <IconPlayerPlayFilled size={14} aria-hidden />
  ),
});
