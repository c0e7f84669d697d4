// The counts of two compared rehearsals at the playhead, and what B has more than A.

import type { InstanceCounts } from "../../../shared/engine/instant-counts.ts";
import type { OpenedRehearsal } from "../../../shared/api/travel-contract.ts";
import { formatCount } from "../../ui/format-count.ts";
import { formatDelta } from "../../ui/format-delta.ts";
import type { Rehearsing } from "../rehearsing.ts";
import styles from "./ComparedCounts.module.css";

interface ComparedCountsProps {
  readonly rehearsing: Rehearsing;
  readonly a: InstanceCounts;
  readonly b: InstanceCounts;
}

const rows = [
  { of: "entered", word: "Entered" },
  { of: "inProgress", word: "In progress" },
  { of: "completed", word: "Completed" },
  { of: "exited", word: "Exited" },
] as const;

export function ComparedCounts({ rehearsing, a, b }: ComparedCountsProps) {
  const { opened, other } = rehearsing;
  return (
    <>
      <div className={styles.head}>
        <RehearsalLine letter="A" rehearsal={opened} />
        {other !== null && <RehearsalLine letter="B" rehearsal={other} />}
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">A</th>
            <th scope="col">B</th>
            <th scope="col">B − A</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ of }) => of !== "exited" || a.exited + b.exited > 0)
            .map(({ of, word }) => (
              <tr key={of} data-total={of}>
                <th scope="row">{word}</th>
                <td>{formatCount(a[of])}</td>
                <td className={styles.b}>{formatCount(b[of])}</td>
                <td className={styles.more} data-differs={a[of] !== b[of] || undefined}>
                  {formatDelta(b[of] - a[of])}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}

interface RehearsalLineProps {
  readonly letter: "A" | "B";
  readonly rehearsal: OpenedRehearsal;
}

function RehearsalLine({ letter, rehearsal }: RehearsalLineProps) {
  const { name, journeyVersion, whatIf } = rehearsal;
  return (
    <div className={styles.rehearsal}>
      <span className={styles.letter} data-of={letter}>
        {letter}
      </span>
      <span className={styles.name} title={name} dir="auto">
        {name}
      </span>
      <span className={styles.version}>
        {journeyVersion === null ? "draft" : `v${journeyVersion}`}
        {whatIf === null ? "" : ", what if"}
      </span>
    </div>
  );
}
