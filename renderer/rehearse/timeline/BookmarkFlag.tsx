// A bookmark on the lane: a press goes there, and opens what can be done with it.

import { Button, Popover, TextInput, UnstyledButton } from "@mantine/core";
import { IconBookmarkFilled, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import styles from "./BookmarkFlag.module.css";
import type { Bookmark } from "./marks.ts";
import { instantWords } from "./instant-words.ts";
import type { LabelSide } from "./place-labels.ts";
import type { Timeline } from "./use-timeline.ts";

export interface BookmarkFlagProps {
  readonly timeline: Timeline;
  readonly bookmark: Bookmark;
  /** "none": its name is not shown, and it stands lower. */
  readonly side: LabelSide;
}

export function BookmarkFlag({ timeline, bookmark, side }: BookmarkFlagProps) {
  const [opened, setOpened] = useState(false);
  const { atMs, name } = bookmark;
  const instant = instantWords(atMs);
  return (
    <Popover opened={opened} onChange={setOpened} position="top" width={260} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={styles.flag}
          data-side={side}
          aria-label={`Bookmark ${name || instant}`}
          title={name === "" ? instant : `${name}, ${instant}`}
          onClick={() => {
            timeline.rehearsing.playhead.goTo(atMs);
            setOpened(!opened);
          }}
        >
          <IconBookmarkFilled size={13} aria-hidden />
          {side !== "none" && <span>{name}</span>}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label="Bookmark">
        <BookmarkForm timeline={timeline} bookmark={bookmark} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface BookmarkFormProps {
  readonly timeline: Timeline;
  readonly bookmark: Bookmark;
  readonly onDone: () => void;
}

function BookmarkForm({ timeline, bookmark, onDone }: BookmarkFormProps) {
  const [name, setName] = useState(bookmark.name);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== bookmark.name) timeline.renameBookmark(bookmark.atMs, name.trim());
        onDone();
      }}
    >
      <TextInput
        data-autofocus
        label="Name"
        description={instantWords(bookmark.atMs)}
        placeholder="Spring sale"
        maxLength={200}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" size="sm">
          Keep
        </Button>
        <Button
          size="sm"
          variant="subtle"
          color="gray"
          leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
          onClick={() => {
            onDone();
            timeline.removeBookmark(bookmark.atMs);
          }}
        >
          Delete
        </Button>
      </div>
    </form>
  );
}
