// One change of a what-if: what it was in A, what it is in B, and the way to undo it.

import { ActionIcon } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./ChangeCard.module.css";

export interface ChangeLine {
  readonly key: string;
  /** What of it; null where the title says it. */
  readonly field: string | null;
  readonly a: ReactNode;
  readonly b: ReactNode;
}

interface ChangeCardProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly lines: readonly ChangeLine[];
  /** null: it cannot be undone here. */
  readonly onUndo: (() => void) | null;
}

export function ChangeCard({ icon, title, lines, onUndo }: ChangeCardProps) {
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        {icon}
        <h3 className={styles.title} dir="auto">
          {title}
        </h3>
        {onUndo !== null && (
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Undo: ${title}`} onClick={onUndo}>
            <IconArrowBackUp size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {lines.map(({ key, field, a, b }) => (
        <div key={key}>
          {field !== null && <p className={styles.field}>{field}</p>}
          <p className={styles.line}>
            <span className={styles.side}>A</span>
            <span dir="auto">{a}</span>
          </p>
          <p className={styles.line} data-side="b">
            <span className={styles.side}>B</span>
            <span dir="auto">{b}</span>
          </p>
        </div>
      ))}
    </li>
  );
}
