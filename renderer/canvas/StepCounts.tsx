// How many people reached a step, and their share of those who entered. Absent without counts.

import { formatCount, formatPercent } from "../ui/format-count.ts";
import styles from "./StepCounts.module.css";
import { useCounts } from "./use-counts.ts";

export function StepCounts({ step }: { readonly step: string }) {
  const reached = useCounts((counts) => counts.steps[step]?.reached ?? 0);
  const entered = useCounts((counts) => counts.total.entered);
  if (reached === null || entered === null) return null;
  return (
    <span className={styles.counts}>
      <span className={styles.reached}>{formatCount(reached)}</span>
      <span className={styles.share}>{formatPercent(reached, entered)}</span>
    </span>
  );
}
