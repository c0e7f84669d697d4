// Why a journey cannot be rehearsed yet, and the way to what is wrong.

import { Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import { WordsText } from "../ui/WordsText.tsx";
import styles from "./CannotRehearse.module.css";

export interface CannotRehearseProps {
  readonly obstacle: JourneyProblem;
  readonly onProblem: () => void;
}

export function CannotRehearse({ obstacle, onProblem }: CannotRehearseProps) {
  return (
    <div className={styles.why} role="alert">
      <IconAlertCircle size={16} stroke={1.75} className={styles.icon} aria-hidden />
      <div>
        <p className={styles.title}>This cannot be rehearsed yet: {obstacle.title}</p>
        <p className={styles.explanation}>
          <WordsText words={obstacle.explanation} />
        </p>
        <Button size="xs" variant="default" onClick={onProblem} data-autofocus>
          Go to the problem
        </Button>
      </div>
    </div>
  );
}
