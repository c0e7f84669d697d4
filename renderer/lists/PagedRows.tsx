// A list box of the rows of a paged list that are in view.

import type { ReactNode } from "react";
import styles from "./PagedRows.module.css";
import type { ListRowProps } from "./ListRow.tsx";
import type { UsedRows } from "./use-paged-rows.ts";

interface PagedRowsProps<Row> {
  readonly rows: UsedRows<Row>;
  /** Of the list on the page; ids of its rows begin with it. */
  readonly id: string;
  readonly label: string;
  readonly isChosen: (row: Row) => boolean;
  /** A ListRow with what is told of a row in it; undefined: it is not here yet. */
  readonly children: (row: Row | undefined, place: Omit<ListRowProps, "children">) => ReactNode;
}

export function PagedRows<Row>({ rows, id, label, isChosen, children }: PagedRowsProps<Row>) {
  const { total, isOld, active } = rows;
  return (
    <div
      ref={rows.setScroller}
      className={styles.scroller}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-busy={isOld}
      aria-activedescendant={active === null ? undefined : `${id}-${active}`}
      onKeyDown={rows.onKeyDown}
    >
      <div className={styles.rows} style={{ height: rows.height }}>
        {rows.items.map(({ index, start }) => {
          const row = rows.at(index);
          return children(row, {
            id: `${id}-${index}`,
            place: { index, total, topPx: start },
            isOld,
            isActive: index === active,
            isChosen: row !== undefined && isChosen(row),
            onChoose: () => rows.choose(index),
          });
        })}
      </div>
    </div>
  );
}

/** What stands there while there are no rows. */
export function InsteadOfRows({
  isOld,
  children,
}: {
  readonly isOld: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.empty} aria-busy={isOld} data-old={isOld || undefined}>
      {children}
    </div>
  );
}
