// What lasts: pauses of the entries, hatched, and the range that is repeated.

import type { CSSProperties } from "react";
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { formatDayTime } from "../../ui/format-instant.ts";
import { partAt, type TimeView } from "./time-view.ts";
import styles from "./LaneSpans.module.css";
import type { Range } from "./lane-hand.ts";
import type { Timeline } from "./use-timeline.ts";

export interface LaneSpansProps {
  readonly timeline: Timeline;
  /** The range that the hand is marking. */
  readonly drawn: Range | null;
}

export function LaneSpans({ timeline, drawn }: LaneSpansProps) {
  const { rehearsing, time, kept, setLoop } = timeline;
  const { pauses } = rehearsing.opened.setup;
  const loop = drawn ?? kept.marks.loop;
  return (
    <>
      {pauses.map((pause) => (
        <span key={pause.fromMs} className={styles.pause} style={placeOf(pause, time.view)} />
      ))}
      {loop !== null && loop.toMs > time.view.fromMs && loop.fromMs < time.view.toMs && (
        <span className={styles.loop} style={placeOf(loop, time.view)}>
          {drawn === null && (
            <ActionIcon
              className={styles.clear ?? ""}
              size={16}
              variant="subtle"
              aria-label={`Repeat ${formatDayTime(loop.fromMs)} to ${formatDayTime(loop.toMs)} no longer`}
              title="Repeat no longer (Esc)"
              onClick={() => setLoop(null)}
            >
              <IconX size={12} stroke={2} aria-hidden />
            </ActionIcon>
          )}
        </span>
      )}
    </>
  );
}

const percent = (part: number): string => `${(100 * Math.min(1, Math.max(0, part))).toFixed(4)}%`;

/** Held within the lane. */
function placeOf({ fromMs, toMs }: Range, view: TimeView): CSSProperties {
  const [from, to] = [partAt(view, fromMs), partAt(view, toMs)];
  if (to < 0 || from > 1) return { display: "none" };
  return { left: percent(from), right: percent(1 - to) };
}
