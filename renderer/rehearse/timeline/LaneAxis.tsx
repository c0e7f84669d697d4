// The axis: as many ticks as there is room for; those under the playhead's chip are left out.

import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import { formatDay } from "../../ui/format-instant.ts";
import styles from "./LaneAxis.module.css";
import { dayMs } from "./local-time.ts";
import { ticksOf } from "./ticks.ts";
import { partAt, spanOf } from "./time-view.ts";
import type { Timeline } from "./use-timeline.ts";

/** Half a chip and half a tick's words, with some air. */
const chipPx = 74;

/** As near as the middle of the chip comes to the lane's ends. */
const chipAtEndPx = 33;

/** What the first day takes of the axis. */
const firstPx = 66;

export function LaneAxis({ timeline }: { readonly timeline: Timeline }) {
  const { time, widthPx, rehearsing } = timeline;
  const { view } = time;
  const ticks = ticksOf(view, widthPx);
  const place = (atMs: number): number => partAt(view, atMs) * widthPx;
  // Where the ticks are hours or days, the first day is said at the left end, whether or not a tick is near.
  const hasFirst = spanOf(view) < 100 * dayMs;
  const hidden = usePlayheadState(rehearsing.playhead, ({ atMs }) => {
    const x = Math.min(widthPx - chipAtEndPx, Math.max(chipAtEndPx, place(atMs)));
    const all = [hasFirst ? firstPx / 2 : Infinity, ...ticks.map((tick) => place(tick.atMs))];
    const hasChip = atMs >= view.fromMs && atMs <= view.toMs;
    return all.map((one) => (hasChip && Math.abs(one - x) < chipPx ? "-" : "+")).join("");
  });
  return (
    <div className={styles.axis} aria-hidden>
      {ticks.map((tick, index) => {
        const x = place(tick.atMs);
        const isShort = hidden[index + 1] === "-" || (hasFirst && x < firstPx) || x > widthPx - 24;
        return (
          <span key={tick.atMs} className={styles.tick} style={{ left: x }}>
            {!isShort && <span className={styles.label}>{tick.label}</span>}
          </span>
        );
      })}
      {hasFirst && hidden.startsWith("+") && (
        <span className={styles.first}>{formatDay(view.fromMs, view.fromMs)}</span>
      )}
    </div>
  );
}
