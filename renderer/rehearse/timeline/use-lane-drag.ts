// Ties the hand to the lane's element: pointer capture, and what is pressed where.

import { useEffect, useMemo, useRef, useState, type PointerEvent, type RefObject } from "react";
import { LaneHand, type HandledLane, type Range } from "./lane-hand.ts";
import { spanOf } from "./time-view.ts";
import type { Timeline } from "./use-timeline.ts";

/** Of the axis, at the bottom. */
const axisPx = 24;

/** The handlers, and the range that is being drawn. */
export function useLaneDrag(timeline: Timeline, frame: RefObject<HTMLElement | null>) {
  const [range, showRange] = useState<Range | null>(null);
  const latest = useRef(timeline);
  latest.current = timeline;
  const hand = useMemo(() => {
    const laneNow = (): HandledLane => {
      const { rehearsing, time, setLoop } = latest.current;
      return { playhead: rehearsing.playhead, time, showRange, setLoop };
    };
    return new LaneHand(laneNow);
  }, []);
  useEffect(() => () => hand.stop(), [hand]);

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    const box = frame.current?.querySelector("[data-lane]")?.getBoundingClientRect();
    if (event.button !== 0 || isOnControl(event) || box === undefined || box.width === 0) return;
    const { time } = latest.current;
    const { bottom } = event.currentTarget.getBoundingClientRect();
    const isOnAxis = event.clientY > bottom - axisPx && spanOf(time.view) < spanOf(time.whole);
    event.currentTarget.setPointerCapture(event.pointerId);
    hand.press(event.clientX, isOnAxis ? "pan" : event.altKey ? "range" : "scrub", box);
  }
  return {
    range,
    handlers: {
      onPointerDown,
      onPointerMove: (event: PointerEvent) => hand.move(event.clientX),
      onPointerUp: () => hand.release(true),
      onPointerCancel: () => hand.release(false),
    },
  };
}

/** Popovers of the lane's buttons lie in the page elsewhere, and yet their events come by here. */
const isOnControl = ({ target, currentTarget }: PointerEvent): boolean =>
  target instanceof Element && (target.closest("button") !== null || !currentTarget.contains(target));
