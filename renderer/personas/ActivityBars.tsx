// When somebody did something, as small bars over their time. The numbers beside it say the same in words.

import type { PersonaActivity } from "../../shared/api/persona-contract.ts";
import styles from "./ActivityBars.module.css";

interface ActivityBarsProps {
  readonly activity: PersonaActivity;
  readonly heightPx: number;
}

export function ActivityBars({ activity: { bars }, heightPx }: ActivityBarsProps) {
  const most = Math.max(1, ...bars);
  const width = 100 / bars.length;
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 100 ${heightPx}`}
      height={heightPx}
      preserveAspectRatio="none"
      aria-hidden
    >
      {bars.map((count, index) => {
        if (count === 0) return null;
        // Few stay in sight beside many.
        const height = Math.max(2, Math.sqrt(count / most) * heightPx);
        return (
          <rect
            key={index}
            x={index * width + width * 0.1}
            y={heightPx - height}
            width={width * 0.8}
            height={height}
          />
        );
      })}
    </svg>
  );
}
