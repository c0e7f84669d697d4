// What part of the time the lane shows, and how that follows the playhead: a jump out of view is brought into it, and
// playing is accompanied. The hand on the lane or the axis is never led away from where it is.

import { useEffect, useRef, useState, type RefObject } from "react";
import type { Playhead } from "../playhead/playhead.ts";
import { following, panned, showing, wholeView, zoomed, type TimeView } from "./time-view.ts";

export interface ShownTime {
  readonly view: TimeView;
  readonly whole: TimeView;
  /** Below 1 zooms in, around the playhead. */
  readonly zoom: (factor: number) => void;
  readonly pan: (byMs: number) => void;
  /** While true, the view stays where it is whatever the playhead does. */
  readonly isHeld: RefObject<boolean>;
}

export function useTimeView(playhead: Playhead): ShownTime {
  const { fromMs, untilMs } = playhead;
  const whole = wholeView(fromMs, untilMs);
  const [view, setView] = useState(whole);
  const isHeld = useRef(false);
  useEffect(() => {
    const all = wholeView(fromMs, untilMs);
    setView(all);
    let lastMs = playhead.state.atMs;
    return playhead.subscribe(() => {
      const { atMs, isPlaying } = playhead.state;
      if (atMs === lastMs || isHeld.current) return;
      lastMs = atMs;
      setView((now) => (isPlaying ? following : showing)(now, atMs, all));
    });
  }, [playhead, fromMs, untilMs]);
  return {
    view,
    whole,
    zoom: (factor) => setView((now) => zoomed(now, { aroundMs: playhead.state.atMs, factor }, whole)),
    pan: (byMs) => setView((now) => panned(now, byMs, whole)),
    isHeld,
  };
}
