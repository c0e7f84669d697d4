// How far something is: a thin bar of real progress, or one that only says that it goes on.

import styles from "./ProgressBar.module.css";

interface ProgressBarProps {
  /** What goes on, for screen readers. */
  readonly label: string;
  /** 0 … 1; null where it is not known. */
  readonly done: number | null;
}

export const ProgressBar = ({ label, done }: ProgressBarProps) => (
  <progress className={styles.bar} aria-label={label} max={1} {...(done === null ? {} : { value: done })} />
);
