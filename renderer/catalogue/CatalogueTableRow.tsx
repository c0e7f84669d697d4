// One row of the catalogue.

import type { KeyboardEvent, MouseEvent } from "react";
import { MoreButton } from "../ui/MoreButton.tsx";
import type { CatalogueTableProps } from "./CatalogueTable.tsx";
import styles from "./CatalogueTable.module.css";
import type { CatalogueRow } from "./shown-rows.ts";
import { shortened } from "./shortened.ts";

type FromTable<Row extends CatalogueRow> = Pick<
  CatalogueTableProps<Row>,
  "columns" | "onOpen" | "onRename" | "menu"
>;

interface CatalogueTableRowProps<Row extends CatalogueRow> extends FromTable<Row> {
  readonly row: Row;
  readonly place: { readonly index: number; readonly topPx: number };
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
}

export function CatalogueTableRow<Row extends CatalogueRow>(props: CatalogueTableRowProps<Row>) {
  const { row, place, columns, isTabStop, onFocus, onOpen, onRename, menu } = props;
  const words = shortened(row.label ?? row.name);
  const onClick = ({ target }: MouseEvent): void => {
    if (target instanceof Element && target.closest("button, [role=menu]") === null) onOpen(row);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || (event.key !== "Enter" && event.key !== "F2")) return;
    event.preventDefault();
    if (event.key === "Enter") onOpen(row);
    else onRename(row);
  };
  return (
    <div
      role="row"
      aria-rowindex={place.index + 2}
      aria-label={words}
      className={styles.row}
      data-row={place.index}
      style={{ transform: `translateY(${place.topPx}px)` }}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      {columns.map(({ key, isNumber, cell }) => (
        <span key={key} role="cell" data-column={key} data-number={isNumber}>
          {cell(row)}
        </span>
      ))}
      <span role="cell" className={styles.end}>
        <MoreButton label={`More for ${words}`} width={220}>
          {menu(row)}
        </MoreButton>
      </span>
    </div>
  );
}
