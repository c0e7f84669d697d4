// The deliveries, of which only those in view exist. Arrow keys go from row to row, Enter or a click opens one.

import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useState } from "react";
import type { OutboxRow } from "../../../shared/api/outbox-contract.ts";
import type { DefinitionNames } from "../../../shared/people/definition-names.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { LookingNote } from "../people/LookingNote.tsx";
import { pageLength } from "../people/paged-list.ts";
import { rowTarget } from "../people/row-target.ts";
import { useShownList } from "../people/use-paged-list.ts";
import { DeliveryRow } from "./DeliveryRow.tsx";
import styles from "./OutboxRows.module.css";
import type { Outbox } from "./use-outbox.ts";

interface OutboxRowsProps {
  readonly outbox: Outbox;
  readonly names: DefinitionNames;
  readonly chosen: OutboxRow | null;
  readonly onChoose: (row: OutboxRow) => void;
}

const rowHeight = 44;
const listId = "outbox-rows";

export function OutboxRows({ outbox, names, chosen, onChoose }: OutboxRowsProps) {
  const { answer, isOld } = useShownList(outbox.pages);
  const total = answer?.total ?? 0;
  const rows = useRows(outbox, total, onChoose);
  if (answer === null || total === 0)
    return (
      <div className={styles.empty} aria-busy={isOld} data-old={isOld || undefined}>
        <Instead outbox={outbox} />
      </div>
    );
  return (
    <div
      ref={rows.setScroller}
      className={styles.scroller}
      role="listbox"
      tabIndex={0}
      aria-label="Deliveries"
      aria-busy={isOld}
      aria-activedescendant={rows.active === null ? undefined : `${listId}-${rows.active}`}
      onKeyDown={rows.onKeyDown}
    >
      <div className={styles.rows} style={{ height: rows.height }}>
        {rows.items.map(({ index, start }) => (
          <DeliveryRow
            key={index}
            id={`${listId}-${index}`}
            row={rows.at(index)}
            place={{ index, total, topPx: start }}
            names={names}
            journey={outbox.opened.journey}
            besideMs={answer.question.toMs}
            isOld={isOld}
            isActive={index === rows.active}
            isChosen={chosen !== null && rows.at(index)?.number === chosen.number}
            onChoose={() => rows.choose(index)}
          />
        ))}
      </div>
    </div>
  );
}

/** Of rows that are not there, or not yet. */
function Instead({ outbox }: Pick<OutboxRowsProps, "outbox">) {
  const { answer, refusal } = useShownList(outbox.pages);
  if (answer !== null) return <EmptyState sentence={emptyWords(outbox)} />;
  return refusal === null ? <LookingNote /> : null;
}

function useRows({ pages }: Outbox, total: number, onChoose: (row: OutboxRow) => void) {
  // Kept as state, so that the list is drawn again once there is something to scroll.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const inView = [...new Set(items.map(({ index }) => Math.floor(index / pageLength)))];
  useEffect(() => pages.look(inView), [inView.join()]);
  const at = (index: number): OutboxRow | undefined =>
    pages.shown.answer?.pages.get(Math.floor(index / pageLength))?.rows[index % pageLength];
  const choose = (index: number): void => {
    const row = at(index);
    setActive(index);
    if (row !== undefined) onChoose(row);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Enter" && active !== null) choose(active);
    else {
      const target = rowTarget(event.key, active, total);
      if (target === null) return;
      setActive(target);
      virtual.scrollToIndex(target);
    }
    event.preventDefault();
    // The arrows move the playhead elsewhere.
    event.stopPropagation();
  };
  const shownActive = active === null ? null : Math.min(active, total - 1);
  return { setScroller, items, height: virtual.getTotalSize(), at, choose, onKeyDown, active: shownActive };
}

function emptyWords({ opened, settings }: Outbox): string {
  if (settings.text.trim() !== "") return "No delivery here matches.";
  const sends = opened.journey.steps.some(({ type }) => type === "sendToDestinations");
  if (!sends) return "This journey sends nothing to any destination.";
  return settings.span === "whole"
    ? "Nothing would have gone out in this rehearsal."
    : "Nothing would have gone out up to this instant.";
}
