// The lines of a person's events, of which only those in view exist, under a heading for each day. Arrow keys go from
// line to line; Enter or a click opens one.

import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { ProfileEvent, ProfileEvents } from "../../../shared/api/profile-contract.ts";
import { pageLength } from "../../lists/paged-list.ts";
import { rowTarget } from "../../lists/row-target.ts";
import { type UsedList, useShownList } from "../../lists/use-paged-list.ts";
import { EventRow } from "./EventRow.tsx";
import styles from "./EventList.module.css";

interface EventListProps<Question> {
  readonly userId: string;
  readonly pages: UsedList<Question, ProfileEvents>;
}

const usualHeight = 44;

export function EventList<Question>({ userId, pages }: EventListProps<Question>) {
  const scroller = useRef<HTMLDivElement>(null);
  const { answer, isOld } = useShownList(pages);
  const [focused, setFocused] = useState(0);
  /** By the message's number: the same wherever the instant goes. */
  const [open, setOpen] = useState<number | null>(null);
  const total = answer?.total ?? 0;
  const at = (place: number): ProfileEvent | undefined =>
    answer?.pages.get(Math.floor(place / pageLength))?.events[place % pageLength];
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 10,
  });
  const items = rows.getVirtualItems();
  const inView = [...new Set(items.map(({ index }) => Math.floor(index / pageLength)))];
  useEffect(() => pages.look(inView), [inView.join()]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset["place"] === undefined) return;
    const target =
      event.altKey || event.ctrlKey || event.metaKey ? null : rowTarget(event.key, focused, total);
    if (target === null) return;
    event.preventDefault();
    setFocused(target);
    rows.scrollToIndex(target);
    // The row may exist only after it was scrolled to.
    requestAnimationFrame(() => focusPlace(scroller.current, target));
  };
  return (
    <div ref={scroller} className={styles.list} onKeyDown={onKeyDown} aria-busy={isOld}>
      <ol
        className={styles.rows}
        style={{ height: rows.getTotalSize() }}
        aria-label="Events, the newest first"
      >
        {items.map(({ key, index, start }) => (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            className={styles.row}
            style={{ transform: `translateY(${start}px)` }}
            aria-setsize={total}
            aria-posinset={index + 1}
          >
            <EventRow
              event={at(index)}
              before={at(index - 1)}
              place={index}
              userId={userId}
              isTabStop={index === Math.min(focused, total - 1)}
              isOpen={at(index)?.index === open}
              onFocus={() => setFocused(index)}
              onToggle={(event) => setOpen(event.index === open ? null : event.index)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

const focusPlace = (list: HTMLElement | null, place: number): void =>
  list?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus();
