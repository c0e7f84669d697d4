// A text of which some words are other ones in B than in A: those of A struck out, those of B beside them.

import { wordChange } from "./word-change.ts";
import styles from "./ChangedWords.module.css";

interface ChangedWordsProps {
  /** null: there was none, or nothing is compared. */
  readonly before: string | null;
  readonly after: string;
}

export function ChangedWords({ before, after }: ChangedWordsProps) {
  const change = before === null ? null : wordChange(before, after);
  if (change === null) return after;
  return (
    <>
      {change.start}
      {change.removed.trim() !== "" && <del className={styles.removed}>{change.removed.trim()}</del>}
      {change.removed.trim() !== "" && " "}
      <ins className={styles.added}>{change.added}</ins>
      {change.end}
    </>
  );
}
