// A table of names of the data, of whose rows only those in view exist. Arrow keys go from row to row; Enter or a click
// opens one, F2 changes the words that it is shown under.

import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { rowTarget } from "../lists/row-target.ts";
import styles from "./CatalogueTable.module.css";
import { CatalogueTableRow } from "./CatalogueTableRow.tsx";
import type { CatalogueRow, Sort } from "./shown-rows.ts";

export interface Column<Row> {
  /** Of the sort; also what style sheets know it by. */
  readonly key: string;
  readonly label: string;
  readonly isSorted: boolean;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface CatalogueTableProps<Row extends CatalogueRow> {
  readonly label: string;
  /** The widths of its columns: a class. */
  readonly kind: "events" | "traits";
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly onOpen: (row: Row) => void;
  readonly onRename: (row: Row) => void;
  /** What else can be done with a row. */
  readonly menu: (row: Row) => ReactNode;
}

const rowHeight = 52;

export function CatalogueTable<Row extends CatalogueRow>(props: CatalogueTableProps<Row>) {
  const { label, kind, rows, columns, sort, onSort } = props;
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        className={styles.table}
        data-kind={kind}
        role="table"
        aria-label={label}
        aria-rowcount={rows.length + 1}
      >
        <div role="rowgroup" className={styles.head}>
          <div role="row" className={styles.columns}>
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
            <span role="columnheader">
              <span className="visually-hidden">Actions</span>
            </span>
          </div>
        </div>
        <Body {...props} scroller={scroller} />
      </div>
    </div>
  );
}

type BodyProps<Row extends CatalogueRow> = CatalogueTableProps<Row> & {
  readonly scroller: { readonly current: HTMLDivElement | null };
};

function Body<Row extends CatalogueRow>({ rows, scroller, ...props }: BodyProps<Row>) {
  const body = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // The head stays above them.
    scrollPaddingStart: 32,
    overscan: 8,
    getItemKey: (index) => rows[index]?.address ?? index,
    initialRect: { width: 800, height: 800 },
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches("[data-row]")) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const from = rows.findIndex(({ address }) => address === focused);
    const to = rowTarget(event.key, from, rows.length);
    if (to === null) return;
    event.preventDefault();
    virtual.scrollToIndex(to);
    // The row may exist only after it was scrolled to.
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus());
  };
  const isThere = rows.some(({ address }) => address === focused);
  const tabStop = isThere ? focused : rows[0]?.address;
  return (
    <div
      role="rowgroup"
      ref={body}
      className={styles.body}
      style={{ height: virtual.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtual.getVirtualItems().map(({ index, start, key }) => {
        const row = rows[index];
        return (
          row !== undefined && (
            <CatalogueTableRow
              key={key}
              {...props}
              row={row}
              place={{ index, topPx: start }}
              isTabStop={row.address === tabStop}
              onFocus={() => setFocused(row.address)}
            />
          )
        );
      })}
    </div>
  );
}

interface ColumnHeadProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

function ColumnHead<Row>({ column: { key, label, isSorted, isNumber }, sort, onSort }: ColumnHeadProps<Row>) {
  const isActive = sort.by === key;
  const Arrow = sort.descending ? IconChevronDown : IconChevronUp;
  // Names read upwards from A; everything else is wanted from the top.
  const next: Sort = { by: key, descending: isActive ? !sort.descending : key !== "name" };
  if (!isSorted)
    return (
      <span role="columnheader" className={styles.column} data-column={key}>
        {label}
      </span>
    );
  return (
    <span
      role="columnheader"
      aria-sort={isActive ? (sort.descending ? "descending" : "ascending") : "none"}
      className={styles.column}
      data-column={key}
      data-number={isNumber}
    >
      <button type="button" className={styles.sort} onClick={() => onSort(next)}>
        <span>{label}</span>
        {isActive && <Arrow size={13} stroke={2} aria-hidden />}
      </button>
    </span>
  );
}
