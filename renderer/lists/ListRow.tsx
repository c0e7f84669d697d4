// The ground of one row of a paged list: its place, whether it is chosen, and whether the playhead has gone on since.

import type { ReactNode } from "react";
import styles from "./ListRow.module.css";

export interface ListRowProps {
  readonly id: string;
  readonly place: { readonly index: number; readonly total: number; readonly topPx: number };
  /** Of an earlier instant; what is told in it is dimmed where it is marked with `data-dims`. */
  readonly isOld: boolean;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  /** Nothing while it is not here yet. */
  readonly children: ReactNode;
}

export function ListRow({ id, place, isOld, isActive, isChosen, onChoose, children }: ListRowProps) {
  return (
    <div
      id={id}
      className={styles.row}
      style={{ transform: `translateY(${place.topPx}px)` }}
      role="option"
      aria-selected={isChosen}
      aria-setsize={place.total}
      aria-posinset={place.index + 1}
      aria-busy={children === null}
      data-active={isActive || undefined}
      data-old={isOld || undefined}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}
