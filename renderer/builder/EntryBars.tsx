// Entries over time as bars: those at publication in the accent, the others after it. On a square-root scale where
// the first bar would flatten the rest; the numbers beside it say how many.

import type { EntryPreview } from "../../shared/api/preview-contract.ts";
import { formatCount } from "../ui/format-count.ts";
import styles from "./EntryBars.module.css";

const height = 36;
const slot = 4;

export function EntryBars({ preview: { atOnce, later, bars } }: { readonly preview: EntryPreview }) {
  const most = Math.max(atOnce, ...bars.map(({ count }) => count), 1);
  const tall = (count: number) => (count === 0 ? 0 : Math.max(1, height * Math.sqrt(count / most)));
  const width = (bars.length + 1) * slot;
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${formatCount(atOnce)} people enter at once, ${formatCount(later)} later`}
    >
      <rect
        className={styles.atOnce}
        x={0}
        y={height - tall(atOnce)}
        width={slot - 1}
        height={tall(atOnce)}
      />
      {bars.map(({ fromMs, count }, index) => (
        <rect
          key={fromMs}
          className={styles.later}
          x={(index + 1) * slot}
          y={height - tall(count)}
          width={slot - 1}
          height={tall(count)}
        />
      ))}
    </svg>
  );
}
