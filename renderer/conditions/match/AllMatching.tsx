// Everybody who matches, in one long list of which only what is in view is fetched and drawn.

import { Modal } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useState } from "react";
import type { Condition } from "../../../shared/conditions/condition.ts";
import { countOf } from "../../ui/format-count.ts";
import { formatDayTime } from "../../ui/format-instant.ts";
import { Refused } from "../../ui/Refused.tsx";
import styles from "./AllMatching.module.css";
import { PersonRow } from "./PersonRow.tsx";
import { pageSize, useMatchingPages } from "./use-matching-pages.ts";

interface AllMatchingProps {
  readonly condition: Condition;
  readonly atMs: number;
  /** How many they are. */
  readonly matching: number;
  readonly onClose: () => void;
}

const rowHeight = 34;

export function AllMatching({ matching, onClose, ...asked }: AllMatchingProps) {
  const title = `${countOf(matching, "person matches", "people match")} at ${formatDayTime(asked.atMs)}`;
  return (
    <Modal opened onClose={onClose} title={title} size={560} transitionProps={{ duration: 160 }}>
      <PeopleList matching={matching} {...asked} />
    </Modal>
  );
}

function PeopleList({ condition, atMs, matching }: Omit<AllMatchingProps, "onClose">) {
  // Kept as state, so that the list is drawn again once there is something to scroll.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const list = useVirtualizer({
    count: matching,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const rows = list.getVirtualItems();
  const pages = [...new Set(rows.map(({ index }) => Math.floor(index / pageSize)))];
  const { personAt, refusal } = useMatchingPages({ condition, atMs }, pages);
  return (
    <div
      ref={setScroller}
      className={styles.scroller}
      tabIndex={0}
      role="region"
      aria-label="People who match"
    >
      {refusal !== null && <Refused refusal={refusal} />}
      <ul className={styles.list} style={{ height: list.getTotalSize() }}>
        {rows.map(({ index, start }) => (
          <PersonRow key={index} person={personAt(index)} besideMs={atMs} topPx={start} />
        ))}
      </ul>
    </div>
  );
}
