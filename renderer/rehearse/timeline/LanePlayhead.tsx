// The playhead on the lane: a line with a grip, and the instant on the axis. The grip is a slider for the keyboard and
// for screen readers; a press of an arrow is a bar.

import type { CSSProperties, KeyboardEvent } from "react";
import { formatDayTime } from "../../ui/format-instant.ts";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import { barWidthFor } from "./activity-bars.ts";
import { instantWords, timeToTheSecond } from "./instant-words.ts";
import styles from "./LanePlayhead.module.css";
import { hourMs } from "./local-time.ts";
import { partAt, spanOf } from "./time-view.ts";
import type { Timeline } from "./use-timeline.ts";

const barsAPage = 10;

export function LanePlayhead({ timeline }: { readonly timeline: Timeline }) {
  const { rehearsing, time, widthPx } = timeline;
  const { playhead } = rehearsing;
  const atMs = usePlayheadState(playhead, (state) => state.atMs);
  const part = partAt(time.view, atMs);
  const isOutside = part < 0 || part > 1;
  const x = Math.min(1, Math.max(0, part)) * widthPx;
  const onKeyDown = (event: KeyboardEvent): void => {
    const barMs = barWidthFor(time.view, widthPx).ms;
    const to = target(event.key, { atMs, barMs, fromMs: playhead.fromMs, untilMs: playhead.untilMs });
    if (to === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    playhead.goTo(to);
  };
  const words =
    spanOf(time.view) < 2 * hourMs ? timeToTheSecond(atMs) : formatDayTime(atMs, playhead.untilMs);
  const leastPx = chipHalfPx(words) - overhangPx;
  const chipX = Math.min(widthPx - leastPx, Math.max(leastPx, x));
  const place: PlayheadPlace = { "--x": `${x}px`, "--chip": `${chipX}px` };
  return (
    <div className={styles.playhead} style={place} data-outside={isOutside}>
      <span className={styles.line} />
      <div
        className={styles.grip}
        role="slider"
        tabIndex={0}
        aria-label="Playhead"
        aria-valuemin={playhead.fromMs}
        aria-valuemax={playhead.untilMs}
        aria-valuenow={atMs}
        aria-valuetext={instantWords(atMs)}
        onKeyDown={onKeyDown}
      >
        <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden>
          <path d="M0 3a3 3 0 0 1 3-3h6a3 3 0 0 1 3 3v5c0 2-4 5-6 6-2-1-6-4-6-6z" />
        </svg>
      </div>
      <span className={styles.chip} aria-hidden>
        {words}
      </span>
    </div>
  );
}

type PlayheadPlace = CSSProperties & { readonly "--x": string; readonly "--chip": string };

/** Of the chip beyond the lane's ends. */
const overhangPx = 10;

/** Of the chip, by what it says. */
const chipHalfPx = (words: string): number => (words.length * 6 + 12) / 2;

interface Slid {
  readonly atMs: number;
  readonly barMs: number;
  readonly fromMs: number;
  readonly untilMs: number;
}

function target(key: string, { atMs, barMs, fromMs, untilMs }: Slid): number | null {
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return atMs - barMs;
    case "ArrowRight":
    case "ArrowUp":
      return atMs + barMs;
    case "PageDown":
      return atMs - barsAPage * barMs;
    case "PageUp":
      return atMs + barsAPage * barMs;
    case "Home":
      return fromMs;
    case "End":
      return untilMs;
    default:
      return null;
  }
}
