// Where an import is: files, what is in them, and the import itself.

import { IconCheck } from "@tabler/icons-react";
import type { Step } from "./import-state.ts";
import styles from "./ImportSteps.module.css";

interface ImportStepsProps {
  readonly step: Step;
  /** The last one is done, too. */
  readonly isDone: boolean;
  /** The files have columns that may mean this or that. */
  readonly hasColumns: boolean;
}

export function ImportSteps({ step, isDone, hasColumns }: ImportStepsProps) {
  const steps: readonly { readonly id: Step; readonly label: string }[] = [
    { id: "files", label: "Files" },
    { id: "columns", label: hasColumns ? "Columns" : "Preview" },
    { id: "import", label: "Import" },
  ];
  const current = steps.findIndex(({ id }) => id === step);
  return (
    <ol className={styles.steps} aria-label="Steps of the import">
      {steps.map(({ id, label }, index) => {
        const state = index < current || isDone ? "done" : index === current ? "current" : "ahead";
        return (
          <li
            key={id}
            className={styles.step}
            data-state={state}
            aria-current={state === "current" ? "step" : undefined}
          >
            <span className={styles.mark}>
              {state === "done" ? <IconCheck size={14} stroke={2} aria-label="Done" /> : index + 1}
            </span>
            {label}
          </li>
        );
      })}
    </ol>
  );
}
