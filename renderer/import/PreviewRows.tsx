// The first rows of a file, each as the message that it becomes, or with the reason why it is none.

import type { PreviewRow } from "../../shared/api/import-contract.ts";
import { formatCount } from "../ui/format-count.ts";
import styles from "./PreviewRows.module.css";

interface PreviewRowsProps {
  readonly rows: readonly PreviewRow[];
  /** New ones are on their way. */
  readonly isOld: boolean;
}

export function PreviewRows({ rows, isOld }: PreviewRowsProps) {
  if (rows.length === 0) return <p className={styles.none}>There are no rows.</p>;
  return (
    <ol className={styles.rows} aria-label="First rows as messages" data-old={isOld}>
      {rows.map(({ line, message, problem }) => (
        <li key={line} className={styles.row}>
          <span className={styles.line} title={`Line ${formatCount(line)}`}>
            {formatCount(line)}
          </span>
          {message !== null && (
            <code className={styles.message} tabIndex={0} dir="auto" aria-label={`Message of line ${line}`}>
              {JSON.stringify(message)}
            </code>
          )}
          {problem !== null && (
            <span className={styles.problem}>
              Found {problem.found}, expected {problem.expected}.
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
