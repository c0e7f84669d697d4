// Which rehearsal the numbers beside it come from, how it ended, and whether anything has changed since.

import { Button } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import type { LastRehearsal } from "../../shared/api/rehearsal-contract.ts";
import type { DefinitionNames } from "../../shared/people/definition-names.ts";
import { cohortWords } from "../rehearse/rehearsals/cohort-words.ts";
import { formatCount, formatPercent } from "../ui/format-count.ts";
import { formatRange, formatUtc } from "../ui/format-instant.ts";
import { changedSince } from "./changed-since.ts";
import styles from "./RehearsalFacts.module.css";

export interface RehearsalFactsProps {
  readonly rehearsal: LastRehearsal;
  readonly names: DefinitionNames;
  /** null where it cannot be run from here. */
  readonly onAgain: (() => void) | null;
  readonly running: boolean;
}

export function RehearsalFacts({ rehearsal, names, onAgain, running }: RehearsalFactsProps) {
  const { name, publishedAtMs, untilMs, cohort, counts } = rehearsal;
  const changed = changedSince(rehearsal);
  const { entered, completed, inProgress, exited } = counts.total;
  return (
    <section className={styles.facts} aria-label="The last rehearsal">
      <p className={styles.which}>
        <strong dir="auto">{name}</strong>
        <span title={`${formatUtc(publishedAtMs)} – ${formatUtc(untilMs)}`}>
          {formatRange(publishedAtMs, untilMs)}, {lowered(cohortWords(cohort, names))}
        </span>
      </p>
      <dl className={styles.counts}>
        <Row label="Entered" count={entered} of={null} />
        <Row label="Completed" count={completed} of={entered} />
        <Row label="In progress" count={inProgress} of={entered} />
        <Row label="Exited" count={exited} of={entered} />
      </dl>
      {changed.length > 0 && (
        <div className={styles.stale}>
          <IconClock size={16} stroke={1.75} aria-hidden />
          <span>{changed.join(" ")}</span>
          {onAgain !== null && (
            <Button size="xs" variant="default" onClick={onAgain} disabled={running}>
              Rehearse again
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** As it stands within a sentence. */
const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

interface RowProps {
  readonly label: string;
  readonly count: number;
  readonly of: number | null;
}

function Row({ label, count, of }: RowProps) {
  return (
    <div className={styles.row}>
      <dt>{label}</dt>
      <dd>
        <strong>{formatCount(count)}</strong>
        <span className={styles.percent}>{of === null ? "" : formatPercent(count, of)}</span>
      </dd>
    </div>
  );
}
