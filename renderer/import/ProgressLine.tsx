// A bar of real progress with its numbers, and the way out.

import { Button } from "@mantine/core";
import { ProgressBar } from "../ui/ProgressBar.tsx";
import type { DataProgress } from "../../shared/api/host-contract.ts";
import { progressWords } from "./progress-words.ts";
import styles from "./ProgressLine.module.css";

interface ProgressLineProps {
  /** What is being done, for screen readers and above the bar. */
  readonly title: string;
  readonly progress: DataProgress | null;
  readonly onCancel: () => void;
}

export function ProgressLine({ title, progress, onCancel }: ProgressLineProps) {
  const { phase, messages, rate, left } = progressWords(progress);
  return (
    <div className={styles.progress}>
      <div className={styles.top}>
        <span className={styles.title} dir="auto">
          {title}
        </span>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <ProgressBar label={title} done={progress?.done ?? null} />
      <div className={styles.details}>
        <span>{[phase, messages].filter((part) => part !== "").join(", ")}</span>
        <span>
          {[rate, rate === "" ? left : left.toLowerCase()].filter((part) => part !== "").join(", ")}
        </span>
      </div>
    </div>
  );
}
