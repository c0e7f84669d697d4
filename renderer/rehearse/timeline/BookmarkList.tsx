// All bookmarks, in order of time.

import { ActionIcon, UnstyledButton } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { formatDayTime } from "../../ui/format-instant.ts";
import { instantWords } from "./instant-words.ts";
import styles from "./MarksSection.module.css";
import type { Timeline } from "./use-timeline.ts";

export function BookmarkList({ timeline }: { readonly timeline: Timeline }) {
  const { rehearsing, kept, removeBookmark } = timeline;
  const { bookmarks } = kept.marks;
  return (
    <section aria-label="Bookmarks">
      <h3 className={styles.title}>Bookmarks</h3>
      {bookmarks.length === 0 && <p className={styles.hint}>None yet. B adds one at the playhead.</p>}
      <ul className={styles.list}>
        {bookmarks.map(({ atMs, name }) => (
          <li key={atMs} className={styles.row}>
            <UnstyledButton
              className={styles.go}
              title={`Go to ${instantWords(atMs)}`}
              onClick={() => rehearsing.playhead.goTo(atMs)}
            >
              <span className={styles.name}>{name || "Without a name"}</span>
              <span className={styles.when}>{formatDayTime(atMs)}</span>
            </UnstyledButton>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Delete the bookmark ${name || instantWords(atMs)}`}
              onClick={() => removeBookmark(atMs)}
            >
              <IconTrash size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}
