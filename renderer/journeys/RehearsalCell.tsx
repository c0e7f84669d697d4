// The last rehearsal in one small picture: of those who entered, the part that completed.

import { Button } from "@mantine/core";
import { IconClockExclamation } from "@tabler/icons-react";
import type { JourneyRow } from "../../shared/api/journey-contract.ts";
import { formatCount } from "../ui/format-count.ts";
import styles from "./RehearsalCell.module.css";

export interface RehearsalCellProps {
  readonly row: JourneyRow;
  readonly onCancel: () => void;
}

export function RehearsalCell({ row, onCancel }: RehearsalCellProps) {
  if (row.running !== null) return <Running done={row.running} onCancel={onCancel} />;
  if (row.rehearsal === null) return <span className={styles.none}>Not rehearsed yet</span>;
  const { entered, completed, stale } = row.rehearsal;
  const percent = entered === 0 ? 0 : Math.round((100 * completed) / entered);
  return (
    <div className={styles.cell} data-stale={stale}>
      <span className={styles.bar} aria-hidden>
        <span className={styles.done} style={{ width: `${percent}%` }} />
      </span>
      <span className={styles.numbers}>
        <strong>{formatCount(entered)}</strong> to <strong>{formatCount(completed)}</strong>
      </span>
      {stale ? (
        <span className={styles.stale} title="Changed since">
          <IconClockExclamation size={14} stroke={1.75} aria-hidden />
          <span className={styles.staleWord}>Changed since</span>
        </span>
      ) : (
        <span className={styles.percent}>{entered === 0 ? "–" : `${percent}%`}</span>
      )}
    </div>
  );
}

function Running({ done, onCancel }: { readonly done: number; readonly onCancel: () => void }) {
  const percent = Math.floor(100 * done);
  return (
    <div className={styles.cell}>
      <span
        className={styles.bar}
        role="progressbar"
        aria-label="Rehearsing"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span className={`${styles.done} ${styles.running}`} style={{ width: `${percent}%` }} />
      </span>
      <span className={styles.none}>Rehearsing, {percent}%</span>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        onClick={(event) => {
          event.stopPropagation();
          onCancel();
        }}
      >
        Cancel
      </Button>
    </div>
  );
}
