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
import { useFocusedPlace } from "./use-focused-place.ts";

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
  useLook(pages, items);
  // Somebody may have scrolled away from the line that has it.
  const tabStop = items.some(({ index }) => index === focused) ? focused : items[0]?.index;
  const goTo = useFocusedPlace(scroller);
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = isForList(event, scroller.current) ? rowTarget(event.key, focused, total) : null;
    if (target === null) return;
    event.preventDefault();
    setFocused(target);
    rows.scrollToIndex(target);
    goTo(target);
  };
  return (
    <div ref={scroller} className={styles.list} tabIndex={-1} onKeyDown={onKeyDown} aria-busy={isOld}>
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
              isTabStop={index === tabStop}
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

/** Said to a line itself, or to the list while a line is on its way; not to what stands open below a line. */
function isForList(event: KeyboardEvent, list: HTMLElement | null): boolean {
  const { target, altKey, ctrlKey, metaKey } = event;
  if (altKey || ctrlKey || metaKey) return false;
  return target === list || (target instanceof HTMLElement && target.dataset["place"] !== undefined);
}

/** Asks for the pages of the lines in view. */
function useLook<Question>(
  pages: UsedList<Question, ProfileEvents>,
  items: readonly { readonly index: number }[],
): void {
  const inView = [...new Set(items.map(({ index }) => Math.floor(index / pageLength)))];
  useEffect(() => pages.look(inView), [inView.join()]);
}
