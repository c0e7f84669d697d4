// A part of all people as a bar and a percentage. Somebody is never drawn as nobody.

import { formatPercent } from "../ui/format-count.ts";
import styles from "./AudiencesList.module.css";

interface ShareBarProps {
  /** undefined: not counted yet. */
  readonly part: number | undefined;
  readonly whole: number;
}

export function ShareBar({ part, whole }: ShareBarProps) {
  if (part === undefined) return null;
  const width = part === 0 || whole === 0 ? 0 : Math.max(2, (100 * part) / whole);
  return (
    <span className={styles.share}>
      <span className={styles.bar} aria-hidden>
        <span style={{ width: `${width}%` }} />
      </span>
      {formatPercent(part, whole)}
    </span>
  );
}
