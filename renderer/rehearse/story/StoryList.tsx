// The lines of a story, of which only those in view exist, with the playhead as a line among them. Arrow keys go from
// line to line; Enter or a click moves the playhead there.

import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from "react";
import type { OpenedRehearsal } from "../../../shared/api/travel-contract.ts";
import type { NumberedItem } from "../../../shared/why/story-item.ts";
import { matchesShortcut } from "../../ui/shortcut.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { chooseItem, type ChosenItem, keyOfItem, useChosenItem } from "./chosen-item.ts";
import { PlayheadLine } from "./PlayheadLine.tsx";
import styles from "./StoryList.module.css";
import { StoryRow } from "./StoryRow.tsx";
import type { StoryPages } from "./use-story.ts";

interface StoryListProps {
  readonly rehearsing: Rehearsing;
  readonly opened: OpenedRehearsal;
  readonly userId: string;
  readonly story: StoryPages;
  /** How many items lie before the playhead. */
  readonly place: number;
}

const usualHeight = 40;

export function StoryList({ rehearsing, opened, userId, story, place }: StoryListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const chosen = useChosenItem(userId);
  const total = story.head?.total ?? 0;
  const rows = useRows(scroller, { story, place, chosen });
  const { choose, askAbout } = useChoosing(rehearsing, userId);
  const goTo = (item: number): void => {
    setFocused(item);
    rows.scrollToIndex(rowOf(item, place));
    // The row may exist only after it was scrolled to.
    requestAnimationFrame(() => focusLine(scroller.current, item));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const item = story.item(focused);
    const isWhy = matchesShortcut(event.nativeEvent, "W") && item?.kind === "transition";
    const to = targetOf(event.key, focused, total);
    if (isWhy) askAbout(item.transition);
    else if (to !== null) goTo(to);
    else return;
    event.preventDefault();
  };
  const lineAt = (index: number): ReactNode => {
    const item = story.item(index);
    if (item === undefined) return <div className={styles.unknown} />;
    return (
      <StoryRow
        item={item}
        index={index}
        before={story.item(index - 1)}
        isFuture={index >= place}
        isChosen={chosen?.key === keyOfItem(item)}
        isTabStop={index === focused}
        opened={opened}
        names={rehearsing.names}
        userId={userId}
        onFocus={() => setFocused(index)}
        onChoose={() => choose(item)}
        onWhy={askAbout}
      />
    );
  };
  return (
    <div ref={scroller} className={styles.list} onKeyDown={onKeyDown}>
      <ol className={styles.rows} style={{ height: rows.getTotalSize() }} aria-label="What happened, by time">
        {rows.getVirtualItems().map((row) => (
          <li
            key={row.key}
            ref={rows.measureElement}
            data-index={row.index}
            className={styles.row}
            style={{ transform: `translateY(${row.start}px)` }}
            aria-setsize={total}
          >
            {row.index === place ? <PlayheadLine /> : lineAt(row.index < place ? row.index : row.index - 1)}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The playhead's line is a row of its own among the items. */
function useRows(
  scroller: RefObject<HTMLDivElement | null>,
  {
    story,
    place,
    chosen,
  }: { readonly story: StoryPages; readonly place: number; readonly chosen: ChosenItem | null },
) {
  const total = story.head?.total ?? 0;
  const rows = useVirtualizer({
    count: total === 0 ? 0 : total + 1,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 10,
  });
  const shown = rows.getVirtualItems();
  const look = useEffectEvent(story.look);
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => look(first, Math.max(first, last - 1)), [first, last]);
  useFollow(place, total, (index, align) => rows.scrollToIndex(index, { align }));
  // What lies before publication is chosen where the playhead cannot follow.
  const chosenPlace = chosen === null ? null : story.placeOf(chosen.atMs) - 1;
  const show = useEffectEvent((item: number) => rows.scrollToIndex(rowOf(Math.max(0, item), place)));
  useEffect(() => {
    if (chosenPlace !== null) show(chosenPlace);
  }, [chosen, chosenPlace]);
  return rows;
}

/** Choosing a line moves the playhead there; an answer that is open follows. */
function useChoosing({ playhead, why, ask }: Rehearsing, userId: string) {
  const askAbout = (transition: number): void => ask({ about: "transition", userId, transition });
  const choose = (item: NumberedItem): void => {
    chooseItem({ userId, key: keyOfItem(item), atMs: item.atMs, isFromAnswer: false });
    playhead.goTo(item.atMs);
    if (why !== null && item.kind === "transition") askAbout(item.transition);
  };
  return { choose, askAbout };
}

const focusLine = (list: HTMLElement | null, item: number): void =>
  list?.querySelector<HTMLElement>(`[data-item="${item}"]`)?.focus();

const rowOf = (item: number, place: number): number => (item < place ? item : item + 1);

const pageOfRows = 10;

function targetOf(key: string, from: number, total: number): number | null {
  const within = (index: number): number => Math.max(0, Math.min(total - 1, index));
  switch (key) {
    case "ArrowDown":
      return within(from + 1);
    case "ArrowUp":
      return within(from - 1);
    case "PageDown":
      return within(from + pageOfRows);
    case "PageUp":
      return within(from - pageOfRows);
    default:
      return null;
  }
}

/** Keeps the playhead's line in view as it moves; at first in the middle. */
function useFollow(
  place: number,
  total: number,
  scrollTo: (index: number, align: "auto" | "center") => void,
): void {
  const isFirst = useRef(true);
  const follow = useEffectEvent(scrollTo);
  useEffect(() => {
    if (total === 0) return;
    follow(place, isFirst.current ? "center" : "auto");
    isFirst.current = false;
  }, [place, total]);
}
