// The rows of a paged list, of which only those in view exist: they are scrolled, gone through with the arrow keys, and
// chosen by Enter or a click.

import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useState } from "react";
import { type Page, pageLength } from "./paged-list.ts";
import { rowTarget } from "./row-target.ts";
import { type UsedList, useShownList } from "./use-paged-list.ts";

export interface PagedRowsRequest<Question, P extends Page, Row> {
  readonly pages: UsedList<Question, P>;
  readonly rowsOf: (page: P) => readonly Row[];
  /** The place to begin at; null: the top. */
  readonly first: number | null;
  readonly onChoose: (row: Row, index: number) => void;
}

export interface UsedRows<Row> {
  readonly total: number;
  readonly isOld: boolean;
  readonly setScroller: (element: HTMLDivElement | null) => void;
  /** Those in view. */
  readonly items: readonly { readonly index: number; readonly start: number }[];
  /** Of all rows, in px. */
  readonly height: number;
  /** undefined: not here yet. */
  readonly at: (index: number) => Row | undefined;
  readonly choose: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Where the arrow keys are. */
  readonly active: number | null;
  /** How many there are below those that can be seen. */
  readonly more: number;
}

const rowHeight = 44;

export function usePagedRows<Question, P extends Page, Row>({
  pages,
  rowsOf,
  first,
  onChoose,
}: PagedRowsRequest<Question, P, Row>): UsedRows<Row> {
  const { answer, isOld } = useShownList(pages);
  const total = answer?.total ?? 0;
  // Kept as state, so that the list is drawn again once there is something to scroll.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [active, setActive] = useState<number | null>(first);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialOffset: first === null ? 0 : Math.max(0, (first - 2) * rowHeight),
  });
  const items = virtual.getVirtualItems();
  const inView = [...new Set(items.map(({ index }) => Math.floor(index / pageLength)))];
  useEffect(() => pages.look(inView), [inView.join()]);
  const at = (index: number): Row | undefined => {
    const page = answer?.pages.get(Math.floor(index / pageLength));
    return page === undefined ? undefined : rowsOf(page)[index % pageLength];
  };
  const choose = (index: number): void => {
    const row = at(index);
    if (row === undefined) return;
    setActive(index);
    onChoose(row, index);
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
  return {
    total,
    isOld,
    setScroller,
    items,
    height: virtual.getTotalSize(),
    at,
    choose,
    onKeyDown,
    active: active === null ? null : Math.min(active, total - 1),
    more: Math.max(0, total - 1 - (virtual.range?.endIndex ?? total - 1)),
  };
}
