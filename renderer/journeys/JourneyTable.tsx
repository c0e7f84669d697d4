// The rows of the list, of which only those in view exist. Arrow keys go from row to row; a row is opened by
// Enter or a click, chosen by its box, by Space, or by a click with Ctrl or Shift.

import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { JourneyRow } from "../../shared/api/journey-contract.ts";
import { ChosenBar } from "./ChosenBar.tsx";
import { JourneyTableRow } from "./JourneyTableRow.tsx";
import styles from "./JourneyTable.module.css";
import type { Sort, SortColumn } from "./shown-rows.ts";
import type { JourneyActions } from "./use-journey-actions.ts";
import { type Chosen, useChosen } from "./use-chosen.ts";

export interface JourneyTableProps {
  readonly rows: readonly JourneyRow[];
  /** What scrolls; the table lies somewhere in it. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly onOpen: (id: string) => void;
  readonly actions: JourneyActions;
}

const rowHeight = 56;

const columns: readonly { readonly by: SortColumn; readonly label: string }[] = [
  { by: "name", label: "Name" },
  { by: "status", label: "Status" },
  { by: "version", label: "Version" },
  { by: "rehearsal", label: "Last rehearsal, entered to completed" },
  { by: "problems", label: "Problems" },
  { by: "changed", label: "Changed" },
];

export function JourneyTable({ rows, scroller, sort, onSort, onOpen, actions }: JourneyTableProps) {
  const chosen = useChosen(rows);
  const place = useRef<HTMLDivElement>(null);
  const clear = (): void => {
    chosen.clear();
    // The bar goes away with the focus in it.
    place.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
  };
  return (
    <div ref={place} className={styles.place}>
      {chosen.rows.length > 0 && <ChosenBar rows={chosen.rows} onClear={clear} actions={actions} />}
      <div className={styles.table} role="table" aria-label="Journeys" aria-rowcount={rows.length + 1}>
        <div role="rowgroup" className={styles.head}>
          <div role="row" className={styles.columns}>
            {columns.map(({ by, label }) => (
              <Column key={by} by={by} label={label} sort={sort} onSort={onSort} />
            ))}
            <span role="columnheader" className={styles.column}>
              <span className="visually-hidden">Actions</span>
            </span>
          </div>
        </div>
        <Body rows={rows} scroller={scroller} onOpen={onOpen} actions={actions} chosen={chosen} />
      </div>
    </div>
  );
}

type BodyProps = Pick<JourneyTableProps, "rows" | "scroller" | "onOpen" | "actions"> & {
  readonly chosen: Chosen;
};

function Body({ rows, scroller, onOpen, actions, chosen }: BodyProps) {
  const body = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const [focused, setFocused] = useState<string | null>(null);
  // The rows move when something above them comes or goes.
  useLayoutEffect(() => setMargin(body.current?.offsetTop ?? 0), [rows.length, chosen.rows.length]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: margin,
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const goTo = (index: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row === undefined) return;
    setFocused(row.id);
    virtual.scrollToIndex(rows.indexOf(row));
    // The row may exist only after it was scrolled to.
    const selector = `[data-row="${CSS.escape(row.id)}"]`;
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = rows.findIndex(({ id }) => id === focused);
    const to = targetOf(event.key, from, rows.length);
    if (to === undefined || !(event.target instanceof HTMLElement) || !event.target.matches("[data-row]"))
      return;
    event.preventDefault();
    goTo(to);
  };
  useFocusAfterRemoval(rows, focused, goTo);
  const tabStop = rows.some(({ id }) => id === focused) ? focused : (rows[0]?.id ?? null);
  const height = virtual.getTotalSize();
  return (
    <div role="rowgroup" ref={body} className={styles.body} style={{ height }} onKeyDown={onKeyDown}>
      {virtual.getVirtualItems().map(({ index, start }) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <JourneyTableRow
            key={row.id}
            row={row}
            index={index}
            top={start - margin}
            isTabStop={row.id === tabStop}
            chosen={chosen.has(row.id)}
            choosing={chosen.rows.length > 0}
            onChoose={(range) => chosen.toggle(index, range)}
            onFocus={() => setFocused(row.id)}
            onOpen={() => onOpen(row.id)}
            actions={actions}
          />
        );
      })}
    </div>
  );
}

/** When the row with the focus is deleted, the one that takes its place gets it. */
function useFocusAfterRemoval(
  rows: readonly JourneyRow[],
  focused: string | null,
  goTo: (index: number) => void,
): void {
  const place = useRef(-1);
  const follow = useEffectEvent((): void => {
    const index = rows.findIndex(({ id }) => id === focused);
    const wasThere = place.current;
    place.current = index;
    if (index < 0 && wasThere >= 0 && document.activeElement === document.body) goTo(wasThere);
  });
  useEffect(() => follow(), [rows, focused]);
}

function targetOf(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return from + 1;
    case "ArrowUp":
      return from - 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    case "PageDown":
      return from + 10;
    case "PageUp":
      return from - 10;
    default:
      return undefined;
  }
}

interface ColumnProps {
  readonly by: SortColumn;
  readonly label: string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

function Column({ by, label, sort, onSort }: ColumnProps) {
  const active = sort.by === by;
  const order = active ? (sort.descending ? "descending" : "ascending") : "none";
  const Arrow = sort.descending ? IconChevronDown : IconChevronUp;
  // Names read upwards from A; everything else is wanted from the top.
  const next: Sort = active ? { by, descending: !sort.descending } : { by, descending: by !== "name" };
  return (
    <span role="columnheader" aria-sort={order} className={styles.column}>
      <button type="button" className={styles.sort} onClick={() => onSort(next)}>
        <span>{label}</span>
        {active && <Arrow size={13} stroke={2} aria-hidden />}
      </button>
    </span>
  );
}
