// One sort of what is known of a person: a title, how many there are, and a row for each.

import type { ReactNode } from "react";
import { Card, CardSentence } from "../../ui/Card.tsx";
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
    <Card title={title} note={aside === "" && count > 0 ? count : aside}>
      {count === 0 ? <CardSentence>{empty}</CardSentence> : <ul className={styles.rows}>{children}</ul>}
    </Card>
  );
}
