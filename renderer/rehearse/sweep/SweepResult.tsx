// What came of the values so far: the chart, its legend, by which lines are put away, and the table.

import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { SweepRow } from "../../../shared/api/what-if-contract.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { type SweepField, sweepValueWords } from "../../../shared/what-if/sweep-fields.ts";
import { SeriesSign } from "./SeriesLine.tsx";
import { SweepChart } from "./SweepChart.tsx";
import styles from "./SweepPanel.module.css";
import { sweepSeries } from "./sweep-series.ts";
import { SweepTable } from "./SweepTable.tsx";

interface SweepResultProps {
  readonly journey: Journey;
  readonly field: SweepField;
  readonly values: readonly SweepRow["value"][];
  readonly rows: readonly SweepRow[];
  readonly isRunning: boolean;
  readonly onUse: (value: SweepRow["value"]) => void;
}

export function SweepResult({ journey, field, values, rows, isRunning, onUse }: SweepResultProps) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<SweepRow["value"] | null>(null);
  const series = sweepSeries(journey);
  const shown = series.filter(({ key }) => !hidden.has(key));
  const shared = { rows, present: field.present, at, onLook: setAt };
  const valueWords = (value: SweepRow["value"]): string => sweepValueWords(field.kind, value);
  const turn = (key: string): void => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    setHidden(next);
  };
  return (
    <div className={styles.result} aria-busy={isRunning}>
      <SweepChart {...shared} values={values} series={shown} valueWords={valueWords} />
      <div className={styles.legend} role="group" aria-label="Lines of the chart">
        {series.map((one) => (
          <UnstyledButton
            key={one.key}
            className={styles.sign}
            aria-pressed={!hidden.has(one.key)}
            onClick={() => turn(one.key)}
          >
            <SeriesSign series={one} />
            <span dir="auto">{one.name}</span>
          </UnstyledButton>
        ))}
      </div>
      <SweepTable {...shared} series={series} valueWords={valueWords} onUse={onUse} />
    </div>
  );
}
