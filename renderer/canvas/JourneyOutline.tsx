// The journey as a tree of words, with the selection of the canvas and all of its keys: for people who cannot see
// a drawing, and for those who prefer to read.

import { useMemo, useRef, useState } from "react";
import type { StepId } from "../../shared/base/ids.ts";
import type { Way } from "../../shared/journey/edits/edit.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import type { DefinitionNames } from "../../shared/people/definition-names.ts";
import type { JourneyMap } from "./journey-map.ts";
import { type ShownRow, shownRows } from "./outline-keys.ts";
import { outlineRows } from "./outline-rows.ts";
import { OutlineItem } from "./OutlineItem.tsx";
import { useOutlineKeys } from "./use-outline-keys.ts";
import styles from "./JourneyOutline.module.css";

export interface JourneyOutlineProps {
  readonly journey: Journey;
  readonly names: DefinitionNames;
  readonly selection: readonly StepId[];
  readonly onSelect: (selection: readonly StepId[]) => void;
  readonly onOpenStep: (step: StepId) => void;
  readonly problems?: readonly JourneyProblem[];
  /** Absent: nothing can be added. The picker opens at the anchor. */
  readonly onAdd?: (way: Way, anchor: HTMLElement) => void;
  /** While a rehearsal is travelled through: rows say its numbers at the playhead. */
  readonly map?: JourneyMap;
}

export function JourneyOutline(props: JourneyOutlineProps) {
  const { journey, names, selection, problems = none, onAdd, map = null } = props;
  const tree = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const rows = useMemo(() => shownRows(outlineRows(journey), closed), [journey, closed]);
  const current = currentOf(rows, focused, selection);
  const goTo = (index: number): void => {
    const row = rows[index]?.row;
    if (row === undefined) return;
    setFocused(row.key);
    tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.key)}"]`)?.focus();
    if (row.kind === "step") props.onSelect([row.step.id]);
  };
  const toggle = (key: string, open: boolean): void =>
    setClosed((old) => (open ? new Set([...old].filter((one) => one !== key)) : new Set([...old, key])));
  const activate = ({ row }: ShownRow): void => {
    if (row.kind === "step" || row.kind === "branch") props.onOpenStep(row.step.id);
    if (row.kind === "goesOn") goTo(rows.findIndex((one) => one.row.key === row.to));
  };
  const onKeyDown = useOutlineKeys({ rows, current, goTo, toggle, activate });
  return (
    <div ref={tree} className={styles.tree} role="tree" aria-label={journey.name} onKeyDown={onKeyDown}>
      {rows.map((shown, index) => (
        <OutlineItem
          key={shown.row.key}
          shown={shown}
          isCurrent={index === current}
          isSelected={shown.row.kind === "step" && selection.includes(shown.row.step.id)}
          names={names}
          problems={problems}
          map={map}
          {...(onAdd === undefined ? {} : { onAdd })}
          onToggle={toggle}
          onGo={() => goTo(index)}
          onActivate={() => activate(shown)}
        />
      ))}
    </div>
  );
}

const none: readonly JourneyProblem[] = [];

/** The row that Tab leads to: where one was, else the selected step, else the first. */
function currentOf(rows: readonly ShownRow[], focused: string | null, selection: readonly StepId[]): number {
  const at = rows.findIndex(({ row }) => row.key === focused);
  if (at !== -1) return at;
  const selected = rows.findIndex(({ row }) => row.kind === "step" && selection.includes(row.step.id));
  return Math.max(0, selected);
}
