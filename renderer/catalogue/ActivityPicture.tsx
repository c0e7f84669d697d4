// When something happened, as bars over the time of the space; the tallest is the span in which it happened most.

import type { Activity, BarSpans } from "../../shared/api/catalogue-contract.ts";
import { formatCount } from "../ui/format-count.ts";
import { formatDay } from "../ui/format-instant.ts";
import styles from "./ActivityPicture.module.css";

interface ActivityPictureProps {
  readonly activity: Pick<Activity, "bars">;
  readonly spans: BarSpans;
  /** In px. */
  readonly height: number;
}

const slot = 4;
const barWidth = 3;

export function ActivityPicture({ activity: { bars }, spans, height }: ActivityPictureProps) {
  const most = Math.max(...bars, 1);
  const lines = bars.map((count, bar) => {
    const tall = count === 0 ? 0 : Math.max(1, (height * count) / most);
    return count === 0 ? "" : `M${bar * slot} ${height}v${-tall}h${barWidth}v${tall}z`;
  });
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${spans.bars * slot} ${height}`}
      preserveAspectRatio="none"
      style={{ height }}
      role="img"
      aria-label={mostWords(bars, spans)}
    >
      <path className={styles.bars} d={lines.join("")} />
    </svg>
  );
}

/** "At most 1,204 from 2 Mar 2026 on": what the tallest bar says. */
function mostWords(bars: readonly number[], { fromMs, spanMs }: BarSpans): string {
  const most = Math.max(...bars, 0);
  return `At most ${formatCount(most)}, from ${formatDay(fromMs + bars.indexOf(most) * spanMs, null)} on`;
}
