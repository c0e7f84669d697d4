// One kept rehearsal in the list of a journey's: who took part, when, what came of it, and whether it is still of
// what there is now.

import { Checkbox, UnstyledButton } from "@mantine/core";
import { IconArrowRight, IconArrowsSplit2, IconClock } from "@tabler/icons-react";
import { type KeyboardEvent, type Ref, useRef, useState } from "react";
import type { RehearsalRow } from "../../../shared/api/rehearsal-contract.ts";
import { countOf, formatCount } from "../../ui/format-count.ts";
import { formatAgo, formatDayTime, formatRange, formatUtc } from "../../ui/format-instant.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { changedSinceWords } from "./changed-reasons.ts";
import { cohortWords } from "./cohort-words.ts";
import styles from "./RehearsalItem.module.css";
import { RehearsalMenu } from "./RehearsalMenu.tsx";
import { RehearsalNameField } from "./RehearsalNameField.tsx";
import type { RehearsalActions } from "./use-rehearsal-actions.ts";

export interface RehearsalItemProps {
  readonly row: RehearsalRow;
  /** All of the list, for the name of what a what-if plays on from. */
  readonly rows: readonly RehearsalRow[];
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  /** Some row is chosen. */
  readonly choosing: boolean;
  readonly rehearsing: Rehearsing;
  readonly actions: RehearsalActions;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
}

export function RehearsalItem(props: RehearsalItemProps) {
  const { row, isOpen, isChosen, choosing, actions, onToggle } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [renaming, setRenaming] = useState(false);
  const rename = (): void => setRenaming(true);
  const endRenaming = (): void => {
    setRenaming(false);
    // The field had the focus, unless somebody has put it elsewhere.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) button.current?.focus();
    });
  };
  return (
    <li className={styles.row} data-open={isOpen} data-chosen={isChosen}>
      <Checkbox
        size="xs"
        className={styles.box ?? ""}
        mod={{ shown: choosing }}
        checked={isChosen}
        onChange={onToggle}
        aria-label={`Choose ${row.name}`}
      />
      {renaming ? (
        <div className={styles.open}>
          <RehearsalNameField
            name={row.name}
            onName={(name) => actions.rename(row.id, name)}
            onDone={endRenaming}
          />
          <Facts {...props} />
        </div>
      ) : (
        <OpenButton {...props} ref={button} onRename={rename} />
      )}
      <RehearsalMenu {...props} onRename={rename} />
    </li>
  );
}

interface OpenButtonProps extends RehearsalItemProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly onRename: () => void;
}

function OpenButton({ ref, onRename, ...props }: OpenButtonProps) {
  const { row, isOpen, rehearsing, onRemove } = props;
  const keys: Readonly<Record<string, () => void>> = { F2: onRename, Delete: onRemove };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <UnstyledButton
      ref={ref}
      className={styles.open}
      data-rehearsal={row.id}
      aria-current={isOpen}
      onClick={() => rehearsing.open(row.id)}
      onKeyDown={onKeyDown}
    >
      <span className={styles.head}>
        <strong className={styles.name} dir="auto" title={row.name}>
          {row.name}
        </strong>
        {row.ranAtMs !== null && (
          <time className={styles.when} title={formatUtc(row.ranAtMs)}>
            {formatAgo(row.ranAtMs, Date.now())}
          </time>
        )}
      </span>
      <Facts {...props} />
    </UnstyledButton>
  );
}

function Facts({ row, rows, rehearsing }: RehearsalItemProps) {
  const { setup, people, entered, completed, changed, whatIf } = row;
  const stale = whatIf === null ? changedSinceWords(changed) : null;
  return (
    <span className={styles.facts}>
      <span>
        {cohortWords(setup.cohort, rehearsing.names)}, {countOf(people, "person", "people")}
      </span>
      <span title={`${formatUtc(setup.publishedAtMs)} – ${formatUtc(setup.untilMs)}`}>
        {formatRange(setup.publishedAtMs, setup.untilMs)}
        {circumstances(row)}
      </span>
      <span className={styles.outcome}>
        <span>
          <strong>{formatCount(entered)}</strong> entered
        </span>
        <IconArrowRight size={14} stroke={2} aria-hidden />
        <span>
          <strong>{formatCount(completed)}</strong> completed
        </span>
      </span>
      {whatIf !== null && (
        <span className={styles.mark}>
          <IconArrowsSplit2 size={14} stroke={1.75} aria-hidden />
          What if of {rows.find(({ id }) => id === whatIf.rehearsal)?.name ?? "a deleted rehearsal"}, from{" "}
          {formatDayTime(whatIf.fromMs)}
        </span>
      )}
      {stale !== null && (
        <span className={styles.mark}>
          <IconClock size={14} stroke={1.75} aria-hidden />
          {stale}
        </span>
      )}
    </span>
  );
}

/** ", 2 pauses, archived". */
function circumstances({ setup: { pauses, archivedAtMs } }: RehearsalRow): string {
  const paused = pauses.length === 0 ? "" : `, ${countOf(pauses.length, "pause", "pauses")}`;
  return archivedAtMs === null ? paused : `${paused}, archived`;
}
