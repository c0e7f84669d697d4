// "1,204 of 23,570 people match": the old number in a quiet colour while a newer one is being counted.

import { formatCount } from "../../ui/format-count.ts";
import type { LiveCount } from "../counts/use-condition-count.ts";
import styles from "./MatchNumber.module.css";

export function MatchNumber({ live }: { readonly live: LiveCount }) {
  const { count, isCurrent, isCounting, gap } = live;
  if (count === null)
    return <p className={styles.line}>{gap !== null ? "Not counted yet" : isCounting ? "counting…" : ""}</p>;
  if (count.total === 0)
    return (
      <p className={styles.line}>
        Nobody is in the data at this instant yet. Choose a later one, or import people by the command line.
      </p>
    );
  const isOld = !isCurrent && (isCounting || gap !== null);
  return (
    // Said once it stands: while it is counted, a reader hears nothing.
    <p className={styles.line} data-old={isOld || undefined} aria-live="polite" aria-busy={isCounting}>
      <strong className={styles.number}>{formatCount(count.matching)}</strong>{" "}
      {isCounting ? (
        <>of {formatCount(count.total)} · counting…</>
      ) : (
        <>
          of {formatCount(count.total)} people {count.matching === 1 ? "matches" : "match"}
        </>
      )}
    </p>
  );
}
