// A part of a whole as a bar; the numbers beside it say it in words.

import styles from "./ShareBar.module.css";

interface ShareBarProps {
  readonly part: number;
  readonly whole: number;
}

export function ShareBar({ part, whole }: ShareBarProps) {
  return (
    <span className={styles.bar} aria-hidden>
      <span style={{ width: whole === 0 ? 0 : `${(100 * part) / whole}%` }} />
    </span>
  );
}
