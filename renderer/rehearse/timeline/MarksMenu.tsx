// Where playing stops, which range it repeats, and all bookmarks.

import { ActionIcon, Indicator, Popover } from "@mantine/core";
import { IconHandStop } from "@tabler/icons-react";
import { useState } from "react";
import { BookmarkList } from "./BookmarkList.tsx";
import { BreakpointList } from "./BreakpointList.tsx";
import { LoopChoice } from "./LoopChoice.tsx";
import styles from "./MarksMenu.module.css";
import type { Timeline } from "./use-timeline.ts";

export function MarksMenu({ timeline }: { readonly timeline: Timeline }) {
  const [opened, setOpened] = useState(false);
  const { breakpoints, loop } = timeline.kept.marks;
  const isSet = loop !== null || breakpoints.some(({ isOff }) => isOff !== true);
  return (
    <Popover opened={opened} onChange={setOpened} position="top-end" width={340} trapFocus returnFocus>
      <Indicator disabled={!isSet} size={7} offset={5} color="var(--accent)">
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            className={styles.open ?? ""}
            size={30}
            aria-label={`Stops, range and bookmarks${isSet ? ": set" : ""}`}
            title="Where to stop, what to repeat, bookmarks"
            onClick={() => setOpened(!opened)}
          >
            <IconHandStop size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown className={styles.menu ?? ""} aria-label="Stops, range and bookmarks">
        <BreakpointList timeline={timeline} />
        <LoopChoice timeline={timeline} />
        <BookmarkList timeline={timeline} />
      </Popover.Dropdown>
    </Popover>
  );
}
