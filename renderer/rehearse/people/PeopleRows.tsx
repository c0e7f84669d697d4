// The rows of the list, of which only those in view exist. Arrow keys go from row to row, Enter or a click picks.

import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useState } from "react";
import type { PeopleScope } from "../../../shared/api/cohort.ts";
import type { PersonInList } from "../../../shared/api/travel-contract.ts";
import type { Step } from "../../../shared/journey/journey.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { EmptyPeople } from "./EmptyPeople.tsx";
import { LookingNote } from "./LookingNote.tsx";
import { PeopleFoot } from "./PeopleFoot.tsx";
import { pageLength } from "./paged-list.ts";
import { isStay } from "./people-list-settings.ts";
import styles from "./PeopleRows.module.css";
import { PersonRow } from "./PersonRow.tsx";
import { rowTarget } from "./row-target.ts";
import { useShownList } from "./use-paged-list.ts";
import type { PeopleList } from "./use-people-list.ts";

interface PeopleRowsProps {
  readonly rehearsing: Rehearsing;
  readonly list: PeopleList;
  readonly step: Step | undefined;
}

const rowHeight = 44;
const listId = "people-rows";

export function PeopleRows({ rehearsing, list, step }: PeopleRowsProps) {
  const { answer, isOld } = useShownList(list.pages);
  const total = answer?.total ?? 0;
  const rows = useRows(rehearsing, list, total);
  const { scope } = rehearsing;
  if (answer === null || total === 0)
    return (
      <div className={styles.empty} aria-busy={isOld} data-old={isOld || undefined}>
        <Instead rehearsing={rehearsing} list={list} step={step} />
      </div>
    );
  // What the rows on screen were asked with: an old answer is told in its own instant.
  const { atMs } = answer.question.query;
  return (
    <>
      <div className={styles.columns} aria-hidden>
        <span>{sinceWords(scope)}</span>
        {isStay(scope) && <span>{hasLimit(rows.shown) ? "Runs out in" : "Leaves in"}</span>}
      </div>
      <div
        ref={rows.setScroller}
        className={styles.scroller}
        role="listbox"
        tabIndex={0}
        aria-label="People"
        aria-busy={isOld}
        aria-activedescendant={rows.active === null ? undefined : `${listId}-${rows.active}`}
        onKeyDown={rows.onKeyDown}
      >
        <div className={styles.rows} style={{ height: rows.height }}>
          {rows.items.map(({ index, start }) => (
            <PersonRow
              key={index}
              id={`${listId}-${index}`}
              person={rows.at(index)}
              place={{ index, total, topPx: start }}
              atMs={atMs}
              isStay={isStay(scope)}
              isOld={isOld}
              isActive={index === rows.active}
              isPicked={rows.at(index)?.userId === rehearsing.person}
              onPick={() => rows.pick(index)}
            />
          ))}
        </div>
      </div>
      <PeopleFoot rehearsing={rehearsing} list={list} more={rows.more} />
    </>
  );
}

/** Of rows that are not there, or not yet. */
function Instead(props: PeopleRowsProps) {
  const { answer, refusal } = useShownList(props.list.pages);
  if (answer !== null) return <EmptyPeople {...props} />;
  return refusal === null ? <LookingNote /> : null;
}

/** What the instant of a row is. */
function sinceWords(scope: PeopleScope): string {
  if (scope.of === "connection") return "Went this way";
  const words = {
    waiting: "Here since",
    passed: "Passed",
    left: "Left the journey",
    entered: "Entered",
    inProgress: "Here since",
    completed: "Completed",
    exited: "Left the journey",
  };
  return words[scope.state];
}

/** Whether some wait of those on screen has a limit: then the limit is what the column says. */
const hasLimit = (people: readonly PersonInList[]): boolean =>
  people.some(({ runsOutMs }) => runsOutMs !== null);

function useRows(rehearsing: Rehearsing, list: PeopleList, total: number) {
  // Kept as state, so that the list is drawn again once there is something to scroll.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const scopeKey = JSON.stringify(rehearsing.scope);
  const { settings, change, pages } = list;
  const picked = settings.picked?.scope === scopeKey ? settings.picked.place : null;
  const [active, setActive] = useState<number | null>(picked);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialOffset: picked === null ? 0 : Math.max(0, (picked - 2) * rowHeight),
  });
  const items = virtual.getVirtualItems();
  const inView = [...new Set(items.map(({ index }) => Math.floor(index / pageLength)))];
  useEffect(() => pages.look(inView), [inView.join()]);
  const at = (index: number): PersonInList | undefined =>
    pages.shown.answer?.pages.get(Math.floor(index / pageLength))?.people[index % pageLength];
  const pick = (index: number): void => {
    const person = at(index);
    if (person === undefined) return;
    setActive(index);
    change({ picked: { scope: scopeKey, place: index } });
    rehearsing.pick(person.userId);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Enter" && active !== null) pick(active);
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
  const shown = items.flatMap(({ index }) => at(index) ?? []);
  return {
    setScroller,
    items,
    height: virtual.getTotalSize(),
    at,
    pick,
    onKeyDown,
    active: shownActive,
    shown,
    /** Below those that can be seen. */
    more: Math.max(0, total - 1 - (virtual.range?.endIndex ?? total - 1)),
  };
}
