// The bars on their canvas, drawn anew when the playhead moves and not by React: a scrub draws them at every picture.

import { useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef } from "react";
import { drawBars, type DrawnLane } from "./draw-bars.ts";
import styles from "./LaneBars.module.css";
import type { Bar } from "./use-activity.ts";
import type { Timeline } from "./use-timeline.ts";

/** Of the canvas; as in the style sheet. */
const heightPx = 62;

export function LaneBars({ timeline }: { readonly timeline: Timeline }) {
  const { activity, rehearsing, time, widthPx } = timeline;
  const { playhead } = rehearsing;
  const { view } = time;
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme();
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (element === null || context === null || context === undefined) return;
    let drawnMs = Number.NaN;
    let lanes: readonly DrawnLane[] = [];
    const draw = (): void => {
      const { atMs } = playhead.state;
      const ratio = window.devicePixelRatio;
      const [width, height] = [Math.round(widthPx * ratio), Math.round(heightPx * ratio)];
      if (element.width === width && element.height === height && atMs === drawnMs) return;
      if (element.width !== width || element.height !== height) Object.assign(element, { width, height });
      drawnMs = atMs;
      drawBars(context, {
        lanes,
        view,
        most: activity?.most ?? 0,
        atMs,
        width: widthPx,
        height: heightPx,
        ratio,
      });
    };
    const drawAnew = (): void => {
      lanes = lanesOf(activity?.lanes ?? [], getComputedStyle(element));
      drawnMs = Number.NaN;
      draw();
    };
    drawAnew();
    // The page takes another scheme's colours on after its parts were told of it.
    const late = requestAnimationFrame(drawAnew);
    const end = playhead.subscribe(draw);
    return () => {
      cancelAnimationFrame(late);
      end();
    };
  }, [activity, playhead, view, widthPx, scheme]);
  return (
    <>
      <canvas ref={canvas} className={styles.bars} aria-hidden />
      <span className={styles.baseline} />
      {rehearsing.other !== null && <span className={styles.middle} />}
    </>
  );
}

function lanesOf(lanes: readonly (readonly Bar[])[], style: CSSStyleDeclaration): readonly DrawnLane[] {
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const [first = [], second] = lanes;
  const own = { past: colour("--hist-p"), future: colour("--hist-f"), futureAlpha: 1 };
  if (second === undefined) return [{ ...own, bars: first, bottom: heightPx, height: 50 }];
  const a = colour("--edge");
  const b = colour("--hist-p");
  return [
    { bars: first, bottom: 30, height: 28, past: a, future: a, futureAlpha: 0.42 },
    { bars: second, bottom: heightPx, height: 28, past: b, future: b, futureAlpha: 0.42 },
  ];
}
