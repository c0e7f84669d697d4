// The middle of an empty place: one sentence, and what to do next.

import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

export interface EmptyStateProps {
  readonly sentence: string;
  /** One button. */
  readonly children?: ReactNode;
}

export function EmptyState({ sentence, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p>{sentence}</p>
      {children}
    </div>
  );
}
