// The outcomes of a sweep over its values: a line for each. The same numbers stand in the table below; the arrow keys go
// from value to value.

import { useId, type KeyboardEvent } from "react";
import type { SweepRow } from "../../../shared/api/what-if-contract.ts";
import { formatCount } from "../../ui/format-count.ts";
import { chartBox, plot, roundUp, xOf, yOf } from "./chart-scale.ts";
import styles from "./SweepChart.module.css";
import { SeriesLine } from "./SeriesLine.tsx";
import type { SweepSeries } from "./sweep-series.ts";

interface SweepChartProps {
  readonly rows: readonly SweepRow[];
  /** All that are asked for, rows or not. */
  readonly values: readonly SweepRow["value"][];
  readonly present: SweepRow["value"];
  readonly series: readonly SweepSeries[];
  /** The value that is looked at. */
  readonly at: SweepRow["value"] | null;
  readonly onLook: (value: SweepRow["value"]) => void;
  readonly valueWords: (value: SweepRow["value"]) => string;
}

export function SweepChart(props: SweepChartProps) {
  const { rows, values, present, series, at, onLook, valueWords } = props;
  const said = useId();
  const most = roundUp(Math.max(0, ...rows.flatMap((row) => series.map(({ valueOf }) => valueOf(row)))));
  const place = at === null ? -1 : values.indexOf(at);
  const row = rows.find(({ value }) => value === at);
  const move = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = values[Math.min(values.length - 1, Math.max(0, place + by))];
    if (next !== undefined) onLook(next);
  };
  return (
    <div
      className={styles.chart}
      role="group"
      aria-label="Outcomes over the values; arrow keys go from value to value"
      aria-describedby={said}
      tabIndex={0}
      onKeyDown={move}
    >
      <svg viewBox={`0 0 ${chartBox.width} ${chartBox.height}`} className={styles.svg} aria-hidden>
        <Axes most={most} />
        <Upright className={styles.present ?? ""} place={values.indexOf(present)} of={values.length} />
        <Upright className={styles.looked ?? ""} place={place} of={values.length} />
        {series.map((one) => (
          <SeriesLine
            key={one.key}
            series={one}
            points={rows.map((found) => ({
              x: xOf(values.indexOf(found.value), values.length),
              y: yOf(one.valueOf(found), most),
            }))}
          />
        ))}
        <ValueLabels values={values} present={present} valueWords={valueWords} />
      </svg>
      {/* Of the looked at value, the table shows the row; here nothing moves under the pointer. */}
      <p className={styles.caption}>{presentWords(valueWords(present))}</p>
      <p id={said} className="visually-hidden" aria-live="polite">
        {row === undefined ? "" : rowWords(row, series, valueWords)}
      </p>
    </div>
  );
}

interface UprightProps {
  readonly className: string;
  /** The number of the value; −1: it is none of them. */
  readonly place: number;
  readonly of: number;
}

function Upright({ className, place, of }: UprightProps) {
  if (place < 0) return null;
  const x = xOf(place, of);
  return <line className={className} x1={x} x2={x} y1={plot.top} y2={plot.bottom} />;
}

const presentWords = (present: string): string => `The dashed line marks the present value, ${present}.`;

function rowWords(
  row: SweepRow,
  series: readonly SweepSeries[],
  valueWords: SweepChartProps["valueWords"],
): string {
  const told = series.map(({ name, valueOf }) => `${name} ${formatCount(valueOf(row))}`);
  return `${valueWords(row.value)}: ${told.join(", ")}`;
}

function Axes({ most }: { readonly most: number }) {
  return [0, most / 2, most].map((people) => (
    <g key={people}>
      <line
        className={styles.grid}
        x1={plot.left}
        x2={plot.right}
        y1={yOf(people, most)}
        y2={yOf(people, most)}
      />
      {Number.isInteger(people) && (
        <text className={styles.tick} x={plot.left - 6} y={yOf(people, most) + 4} textAnchor="end">
          {formatCount(people)}
        </text>
      )}
    </g>
  ));
}

/** As many as fit. */
const mostLabels = 7;

function ValueLabels({
  values,
  present,
  valueWords,
}: Pick<SweepChartProps, "values" | "present" | "valueWords">) {
  const every = Math.ceil(values.length / mostLabels);
  return values.map((value, index) =>
    index % every === 0 || value === present ? (
      <text
        key={value}
        className={styles.tick}
        data-present={value === present || undefined}
        x={xOf(index, values.length)}
        y={chartBox.height - 6}
        textAnchor="middle"
      >
        {shortWords(valueWords(value))}
      </text>
    ) : null,
  );
}

/** "3 days" → "3 d". */
const shortWords = (words: string): string => words.replace(/ (m|h|d|w)[a-z]+$/, " $1");
