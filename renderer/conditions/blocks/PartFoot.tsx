// At the foot of a clause or group: for how many people it holds by itself, and how many of its events there are.

import { countOf, formatCount } from "../../ui/format-count.ts";
import { conditionOf, type OutlinePart } from "../document/condition-outline.ts";
import { useEditing } from "./editing.ts";
import styles from "./PartFoot.module.css";

interface PartFootProps {
  readonly part: OutlinePart;
}

export function PartFoot({ part }: PartFootProps) {
  const { live } = useEditing();
  const known = live.of(conditionOf(part), part.pointer);
  if (known === null || live.count === null) return <div className={styles.foot} />;
  const { matching, isCurrent } = known;
  // Events are counted where their clause is, below every `not`.
  const events = part.kind === "clause" ? (live.of(part.clause, part.inner)?.events ?? null) : null;
  const isCounting = !isCurrent && live.isCounting;
  return (
    <div
      className={styles.foot}
      data-old={(!isCurrent && (live.isCounting || live.gap !== null)) || undefined}
    >
      <span className={styles.bar} aria-hidden>
        <span className={styles.filled} style={{ width: `${share(matching, live.count.total)}%` }} />
      </span>
      <span className={styles.people}>
        <strong>{formatCount(matching)}</strong> {matching === 1 ? "person" : "people"} on this alone
      </span>
      <span className={styles.events}>
        {isCounting ? "counting…" : events === null ? "" : countOf(events, "event", "events")}
      </span>
    </div>
  );
}

/** Somebody is never drawn as nobody. */
const share = (matching: number, total: number): number =>
  matching === 0 || total === 0 ? 0 : Math.max(4, (100 * matching) / total);
