// One thing that is known of a person: what it is, what it says, since when; with more to open below where there is
// more.

import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import styles from "./KnownRow.module.css";

interface KnownRowProps {
  readonly name: string;
  readonly value: ReactNode;
  /** The value whole, for hovering. */
  readonly title?: string;
  readonly isAbsent?: boolean;
  /** Under both, in a smaller line. */
  readonly note?: ReactNode;
  /** Drawn once it is open; absent: there is nothing to open. */
  readonly more?: (() => ReactNode) | undefined;
  /** What opening shows, for screen readers: "Earlier values of plan". */
  readonly moreLabel?: string;
}

export function KnownRow({ name, value, title, isAbsent = false, note, more, moreLabel }: KnownRowProps) {
  const [isOpen, setOpen] = useState(false);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        {more === undefined ? (
          <span className={styles.gap} />
        ) : (
          <button
            type="button"
            className={styles.open}
            aria-expanded={isOpen}
            aria-label={moreLabel}
            onClick={() => setOpen(!isOpen)}
          >
            <Chevron size={14} stroke={2} aria-hidden />
          </button>
        )}
        <span className={styles.name} dir="auto" title={name}>
          {name}
        </span>
        <span className={styles.value} dir="auto" title={title} data-absent={isAbsent || undefined}>
          {value}
        </span>
      </div>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {isOpen && more !== undefined && <div className={styles.more}>{more()}</div>}
    </li>
  );
}
