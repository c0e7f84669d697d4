// The choices of an open picker, as a list box of which only what is in view is drawn.

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { Choice } from "../choices/choice.ts";
import styles from "./ChoiceList.module.css";
import { ChoiceRow } from "./ChoiceRow.tsx";
import { rowHeight, rowsOf } from "./list-rows.ts";

interface ChoiceRowsProps {
  /** Of the list box; its options are `<id>-<index>`. */
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Index among the choices. */
  readonly active: number;
  readonly onChoose: (choice: Choice) => void;
}

export function ChoiceRows({ id, label, choices, active, onChoose }: ChoiceRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = rowsOf(choices);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeight(rows[index]),
    overscan: 8,
    initialRect: { width: 300, height: 280 },
  });
  const at = rows.findIndex((row) => row.kind === "choice" && row.index === active);
  useEffect(() => {
    // The first choice brings its heading into view.
    if (at >= 0) list.scrollToIndex(at === 1 ? 0 : at, { align: "auto" });
  }, [at, list]);
  return (
    <div ref={scroller} id={id} role="listbox" aria-label={label} className={styles.scroller} tabIndex={-1}>
      <div className={styles.rows} role="presentation" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          return (
            <div
              key={index}
              className={styles.place}
              role="presentation"
              style={{ height: size, transform: `translateY(${start}px)` }}
            >
              {row?.kind === "heading" && (
                <p className={styles.heading} role="presentation">
                  {row.text}
                </p>
              )}
              {row?.kind === "choice" && (
                <ChoiceRow
                  id={`${id}-${row.index}`}
                  choice={row.choice}
                  isActive={row.index === active}
                  place={{ index: row.index, count: choices.length }}
                  onChoose={onChoose}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
