// One row of the outline.

import { IconChevronDown, IconChevronRight, IconCornerDownRight, IconPlus } from "@tabler/icons-react";
import { textOf } from "../../shared/base/words.ts";
import type { Way } from "../../shared/journey/edits/edit.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import { wordsOfStep } from "../../shared/journey/wording.ts";
import type { DefinitionNames } from "../../shared/people/definition-names.ts";
import type { JourneyMap } from "./journey-map.ts";
import type { ShownRow } from "./outline-keys.ts";
import { StepIcon } from "./StepIcon.tsx";
import { stepTypeNames } from "./step-type-names.ts";
import { outlineNumbers } from "./outline-numbers.ts";
import { useMapOf } from "./use-map-of.ts";
import { worstOf } from "./worst-problem.ts";
import styles from "./OutlineItem.module.css";

interface OutlineItemProps {
  readonly shown: ShownRow;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly names: DefinitionNames;
  readonly problems: readonly JourneyProblem[];
  readonly map: JourneyMap | null;
  readonly onAdd?: (way: Way, anchor: HTMLElement) => void;
  readonly onToggle: (key: string, open: boolean) => void;
  readonly onGo: () => void;
  readonly onActivate: () => void;
}

export function OutlineItem(props: OutlineItemProps) {
  const { shown, isCurrent, isSelected, problems, onAdd, onToggle } = props;
  const { row, isOpen } = shown;
  const numbers = useMapOf(props.map, (map) => outlineNumbers(row, map)) ?? "";
  const mine = row.kind === "step" ? problems.filter(({ step }) => step === row.step.id) : [];
  return (
    <div
      className={styles.item}
      role="treeitem"
      aria-level={row.level}
      aria-expanded={isOpen ?? undefined}
      aria-selected={isSelected}
      aria-label={labelOf(shown, props.names, mine) + (numbers === "" ? "" : `. ${numbers}`)}
      tabIndex={isCurrent ? 0 : -1}
      data-row={row.key}
      data-kind={row.kind}
      style={{ paddingInlineStart: (row.level - 1) * 14 }}
      onClick={props.onGo}
      onDoubleClick={props.onActivate}
    >
      <span
        className={styles.twist}
        aria-hidden
        onClick={(event) => {
          if (isOpen === null) return;
          event.stopPropagation();
          onToggle(row.key, !isOpen);
        }}
      >
        {isOpen === true && <IconChevronDown size={14} stroke={1.75} />}
        {isOpen === false && <IconChevronRight size={14} stroke={1.75} />}
      </span>
      {row.kind === "step" && <StepIcon type={row.step.type} size={16} />}
      {row.kind === "goesOn" && <IconCornerDownRight size={14} stroke={1.75} aria-hidden />}
      <span className={styles.label} title={row.label} dir="auto">
        {row.label}
      </span>
      {numbers !== "" && (
        <span className={styles.numbers} title={numbers}>
          {numbers}
        </span>
      )}
      {mine.length > 0 && (
        <span className={styles.problems} data-severity={worstOf(mine)?.severity}>
          {problemCount(mine)}
        </span>
      )}
      {row.way !== null && onAdd !== undefined && (
        <AddHere way={row.way} label={row.label} isCurrent={isCurrent} onAdd={onAdd} />
      )}
    </div>
  );
}

interface AddHereProps {
  readonly way: Way;
  readonly label: string;
  readonly isCurrent: boolean;
  readonly onAdd: (way: Way, anchor: HTMLElement) => void;
}

function AddHere({ way, label, isCurrent, onAdd }: AddHereProps) {
  return (
    <button
      type="button"
      className={styles.add}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={`Add a step after ${label}`}
      title={`Add a step after ${label}`}
      onClick={(event) => {
        event.stopPropagation();
        onAdd(way, event.currentTarget);
      }}
    >
      <IconPlus size={12} stroke={2} aria-hidden />
    </button>
  );
}

const problemCount = ({ length }: readonly JourneyProblem[]): string =>
  `${length} ${length === 1 ? "problem" : "problems"}`;

/** Everything about the row in one sentence: a reader hears no icons. */
function labelOf({ row }: ShownRow, names: DefinitionNames, mine: readonly JourneyProblem[]): string {
  if (row.kind === "branch") return `Branch ${row.label}`;
  if (row.kind !== "step") return row.label;
  const says = textOf(wordsOfStep(row.step, names));
  const wrong =
    mine.length === 0 ? "" : ` ${problemCount(mine)}: ${mine.map(({ title }) => title).join(", ")}.`;
  return `${row.label}${wrong} ${stepTypeNames[row.step.type]}. ${says}`;
}
