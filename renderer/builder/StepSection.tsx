// One part of the inspector: a question about the step, and its answer. Lines divide them.

import type { ReactNode } from "react";
import styles from "./StepSection.module.css";

export interface StepSectionProps {
  /** Absent where the content says by itself what it is. */
  readonly title?: string;
  /** On the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function StepSection({ title, aside, children }: StepSectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      {title !== undefined && (
        <div className={styles.head}>
          <h3 className={styles.title}>{title}</h3>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
