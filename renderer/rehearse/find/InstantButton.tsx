// An instant of a rehearsal; pressing it moves the playhead there.

import { formatDayTime, formatUtc } from "../../ui/format-instant.ts";
import type { Playhead } from "../playhead/playhead.ts";
import styles from "./InstantButton.module.css";

interface InstantButtonProps {
  readonly atMs: number;
  readonly playhead: Playhead;
}

export function InstantButton({ atMs, playhead }: InstantButtonProps) {
  return (
    <button
      type="button"
      className={styles.instant}
      title={`Move the playhead here\n${formatUtc(atMs)}`}
      onClick={() => playhead.goTo(atMs)}
    >
      <time dateTime={new Date(atMs).toISOString()}>{formatDayTime(atMs, playhead.untilMs)}</time>
    </button>
  );
}
