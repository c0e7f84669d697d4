// The numbers of a sweep, a row for each value, and the way to go on with one of them.

import { Button } from "@mantine/core";
import type { SweepRow } from "../../../shared/api/what-if-contract.ts";
import { formatCount } from "../../ui/format-count.ts";
import type { SweepSeries } from "./sweep-series.ts";
import styles from "./SweepTable.module.css";

interface SweepTableProps {
  readonly rows: readonly SweepRow[];
  readonly series: readonly SweepSeries[];
  readonly present: SweepRow["value"];
  readonly at: SweepRow["value"] | null;
  readonly valueWords: (value: SweepRow["value"]) => string;
  readonly onLook: (value: SweepRow["value"]) => void;
  readonly onUse: (value: SweepRow["value"]) => void;
}

export function SweepTable({ rows, series, present, at, valueWords, onLook, onUse }: SweepTableProps) {
  return (
    <div className={styles.scroll} role="region" aria-label="Outcomes as a table" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Value</th>
            {series.map(({ key, name }) => (
              <th key={key} scope="col" className={styles.number}>
                {name}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">Go on with it</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.value}
              data-at={row.value === at || undefined}
              onPointerEnter={() => onLook(row.value)}
              onFocus={() => onLook(row.value)}
            >
              <th scope="row">
                {valueWords(row.value)}
                {row.value === present && <span className={styles.present}> now</span>}
              </th>
              {series.map(({ key, valueOf }) => (
                <td key={key} className={styles.number}>
                  {formatCount(valueOf(row))}
                </td>
              ))}
              <td>
                {row.value !== present && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`Use ${valueWords(row.value)} in a what-if`}
                    onClick={() => onUse(row.value)}
                  >
                    Use
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
