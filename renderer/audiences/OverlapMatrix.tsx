// The matrix: in each cell how many people are in both audiences, or which share of the row they are. Cells are shaded
// by that share, and open the people in both. The diagonal is the audience itself.

import { useState } from "react";
import { Link } from "wouter";
import type { AudienceOverlaps } from "../../shared/api/definition-contract.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { AllMatching } from "../conditions/match/AllMatching.tsx";
import { countOf, formatCount, formatPercent } from "../ui/format-count.ts";
import styles from "./OverlapMatrix.module.css";
import { inBoth } from "./OverlapsWith.tsx";

interface OverlapMatrixProps {
  readonly overlaps: AudienceOverlaps;
  readonly definitions: Definitions;
  readonly inPercent: boolean;
}

interface Cell {
  readonly row: string;
  readonly column: string;
  readonly people: number;
}

export function OverlapMatrix({ overlaps, definitions, inPercent }: OverlapMatrixProps) {
  const { audiences, both, atMs } = overlaps;
  const [opened, setOpened] = useState<Cell | null>(null);
  const nameOf = (id: string): string => definitions.audiences.find((one) => one.id === id)?.name ?? id;
  return (
    <div className={styles.scroller} role="region" aria-label="Overlaps of audiences" tabIndex={0}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <td />
            {audiences.map((id) => (
              <th key={id} scope="col" title={nameOf(id)}>
                <span className={styles.name} dir="auto">
                  {nameOf(id)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {audiences.map((row, index) => {
            const whole = both[index]?.[index] ?? 0;
            return (
              <tr key={row}>
                <th scope="row" title={nameOf(row)}>
                  <Link href={`/audiences/${row}`} className={styles.name} dir="auto">
                    {nameOf(row)}
                  </Link>
                </th>
                {audiences.map((column, place) => {
                  const people = both[index]?.[place] ?? 0;
                  return (
                    <td key={column} data-own={row === column || undefined}>
                      <OverlapCell
                        people={people}
                        whole={whole}
                        inPercent={inPercent}
                        label={cellLabel([nameOf(row), nameOf(column)], people, whole)}
                        onOpen={() => setOpened({ row, column, people })}
                      />
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      {opened !== null && (
        <AllMatching
          condition={inBoth(opened.row, opened.column)}
          atMs={atMs}
          matching={opened.people}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

const cellLabel = ([row = "", column = ""]: readonly string[], people: number, whole: number): string =>
  row === column
    ? `${row}: ${countOf(people, "person", "people")}`
    : `${row} and ${column}: ${countOf(people, "person", "people")}, ${formatPercent(people, whole)} of ${row}`;

interface OverlapCellProps {
  readonly people: number;
  readonly whole: number;
  readonly inPercent: boolean;
  readonly label: string;
  readonly onOpen: () => void;
}

function OverlapCell({ people, whole, inPercent, label, onOpen }: OverlapCellProps) {
  const share = whole === 0 ? 0 : people / whole;
  const shown = inPercent ? formatPercent(people, whole) : formatCount(people);
  return (
    <button
      type="button"
      className={styles.cell}
      aria-label={`${shown}, ${label}`}
      title={label}
      aria-disabled={people === 0}
      onClick={() => people > 0 && onOpen()}
    >
      <span className={styles.shade} style={{ height: `${100 * share}%` }} aria-hidden />
      <span className={styles.value}>{shown}</span>
    </button>
  );
}
