// One line of the chart with its marks, and the same look in small for the legend.

import styles from "./SweepChart.module.css";
import type { SweepSeries } from "./sweep-series.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

interface SeriesLineProps {
  readonly series: SweepSeries;
  readonly points: readonly Point[];
}

export function SeriesLine({ series: { look, number }, points }: SeriesLineProps) {
  const ordered = points.toSorted((a, b) => a.x - b.x);
  return (
    <g className={styles.series} data-look={look} data-dash={number % 4}>
      <polyline className={styles.line} points={ordered.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {ordered.map((point) => (
        <Mark key={point.x} look={look} {...point} />
      ))}
    </g>
  );
}

export const SeriesSign = ({ series: { look, number } }: Pick<SeriesLineProps, "series">) => (
  <svg viewBox="0 0 24 12" width={24} height={12} aria-hidden>
    <g className={styles.series} data-look={look} data-dash={number % 4}>
      <line className={styles.line} x1={1} x2={23} y1={6} y2={6} />
      <Mark look={look} x={12} y={6} />
    </g>
  </svg>
);

function Mark({ look, x, y }: Point & { readonly look: SweepSeries["look"] }) {
  switch (look) {
    case "entered":
      return <circle className={styles.mark} cx={x} cy={y} r={3} />;
    case "completed":
      return <rect className={styles.mark} x={x - 3} y={y - 3} width={6} height={6} />;
    case "waiting":
      return <path className={styles.mark} d={`M${x} ${y - 4}L${x + 4} ${y + 3}H${x - 4}Z`} />;
    case "sent":
      return <path className={styles.mark} d={`M${x} ${y - 4}L${x + 4} ${y}L${x} ${y + 4}L${x - 4} ${y}Z`} />;
  }
}
