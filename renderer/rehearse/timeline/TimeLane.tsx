// The time of the rehearsal: bars of what happened, pauses, marks and the playhead. All of it is the hit area: a drag
// moves the playhead, with Alt it marks a range to repeat, and on the axis it moves the view.

import { useEffect, useEffectEvent, useRef, type MouseEvent } from "react";
import { LaneAxis } from "./LaneAxis.tsx";
import { LaneBars } from "./LaneBars.tsx";
import { LaneMarks } from "./LaneMarks.tsx";
import { LanePlayhead } from "./LanePlayhead.tsx";
import { LaneSpans } from "./LaneSpans.tsx";
import { spanOf } from "./time-view.ts";
import styles from "./TimeLane.module.css";
import { useLaneDrag } from "./use-lane-drag.ts";
import type { Timeline } from "./use-timeline.ts";

export function TimeLane({ timeline }: { readonly timeline: Timeline }) {
  const { laneRef, rehearsing, time } = timeline;
  const frame = useRef<HTMLDivElement>(null);
  const { range, handlers } = useLaneDrag(timeline, frame);
  useWheel(timeline, frame);
  const onDoubleClick = ({ target, currentTarget }: MouseEvent): void => {
    if (target instanceof Element && currentTarget.contains(target) && target.closest("button") === null)
      time.zoom(0.5);
  };
  const isCompared = rehearsing.other !== null;
  return (
    <div className={styles.frame} ref={frame} {...handlers} onDoubleClick={onDoubleClick}>
      {isCompared && (
        <>
          <span className={`${styles.letter} ${styles.letterA}`}>A</span>
          <span className={`${styles.letter} ${styles.letterB}`}>B</span>
        </>
      )}
      <div className={styles.lane} ref={laneRef} data-lane>
        {timeline.widthPx > 0 && (
          <>
            <LaneBars timeline={timeline} />
            <LaneSpans timeline={timeline} drawn={range} />
            <LaneAxis timeline={timeline} />
            <LaneMarks timeline={timeline} />
            <LanePlayhead timeline={timeline} />
          </>
        )}
      </div>
    </div>
  );
}

/** A turn of the wheel, and of two fingers that are spread. */
const wheelZoom = 1.0015;
const pinchZoom = 1.01;

/** Zooms around the playhead; sideways, or with Shift, moves the view. */
function useWheel({ time, widthPx }: Timeline, frame: { readonly current: HTMLElement | null }): void {
  const turn = useEffectEvent((event: WheelEvent): void => {
    event.preventDefault();
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))
      time.pan((sideways / Math.max(1, widthPx)) * spanOf(time.view));
    else time.zoom((event.ctrlKey ? pinchZoom : wheelZoom) ** event.deltaY);
  });
  useEffect(() => {
    const element = frame.current;
    const onWheel = (event: WheelEvent): void => turn(event);
    // React listens passively, and the page would be zoomed with it.
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  }, [frame]);
}
