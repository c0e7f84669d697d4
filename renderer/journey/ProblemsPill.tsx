// How many problems there are; opens the list of them.

import { Popover, UnstyledButton } from "@mantine/core";
import { IconAlertCircle, IconAlertTriangle } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import { countOf } from "../ui/format-count.ts";
import styles from "./ProblemsPill.module.css";

export interface ProblemsPillProps {
  readonly problems: readonly JourneyProblem[];
  /** The list; `close` is for when something in it was chosen. */
  readonly children: (close: () => void) => ReactNode;
}

export function ProblemsPill({ problems, children }: ProblemsPillProps) {
  const [opened, setOpened] = useState(false);
  if (problems.length === 0) return null;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const label = countOf(problems.length, "problem", "problems");
  const Icon = errors > 0 ? IconAlertCircle : IconAlertTriangle;
  return (
    <Popover opened={opened} onChange={setOpened} width={360} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={`${styles.pill} ${errors > 0 ? styles.error : styles.warning}`}
          aria-label={`${label}, ${errors === 0 ? "none" : errors} of them in the way of a rehearsal`}
          onClick={() => setOpened(!opened)}
        >
          <Icon size={16} stroke={1.75} aria-hidden />
          <span>
            {problems.length}
            <span className={styles.word}>{problems.length === 1 ? " problem" : " problems"}</span>
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={0} className={styles.list} aria-label="Problems of this journey">
        {children(() => setOpened(false))}
      </Popover.Dropdown>
    </Popover>
  );
}
