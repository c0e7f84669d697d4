// One sort of what is known of a person: a title, how many there are, and a row for each.

import type { ReactNode } from "react";
import styles from "./KnownCard.module.css";

interface KnownCardProps {
  readonly title: string;
  readonly count: number;
  readonly aside?: string;
  /** What it says while there is nothing. */
  readonly empty: string;
  readonly children: ReactNode;
}

export function KnownCard({ title, count, aside = "", empty, children }: KnownCardProps) {
  return (
    <section className={styles.card} aria-label={title}>
      <h2 className={styles.title}>
        {title} <span className={styles.aside}>{aside === "" && count > 0 ? count : aside}</span>
      </h2>
      {count === 0 ? <p className={styles.empty}>{empty}</p> : <ul className={styles.rows}>{children}</ul>}
    </section>
  );
}
