// Draws the bars of the lane onto a canvas, pixel by pixel of the screen, on a square-root scale: a quiet night stays
// visible beside the rush of the publication.

import type { Bar } from "./use-activity.ts";
import { partAt, type TimeView } from "./time-view.ts";

export interface DrawnLane {
  readonly bars: readonly Bar[];
  /** Of the baseline, and how high the highest bar is; CSS pixels. */
  readonly bottom: number;
  readonly height: number;
  readonly past: string;
  readonly future: string;
  /** Of what comes after the playhead. */
  readonly futureAlpha: number;
}

export interface DrawnBars {
  readonly lanes: readonly DrawnLane[];
  readonly view: TimeView;
  readonly most: number;
  readonly atMs: number;
  /** Of the canvas, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Screen pixels a CSS pixel. */
  readonly ratio: number;
}

export function drawBars(context: CanvasRenderingContext2D, drawn: DrawnBars): void {
  context.clearRect(0, 0, drawn.width * drawn.ratio, drawn.height * drawn.ratio);
  const now = Math.round(partAt(drawn.view, drawn.atMs) * drawn.width * drawn.ratio);
  for (const lane of drawn.lanes) {
    const boxes = boxesOf(lane, drawn);
    context.fillStyle = lane.past;
    for (const { x, y, w, h } of boxes) if (x < now) context.fillRect(x, y, Math.min(w, now - x), h);
    context.fillStyle = lane.future;
    context.globalAlpha = lane.futureAlpha;
    for (const { x, y, w, h } of boxes) {
      const from = Math.max(x, now);
      if (x + w > from) context.fillRect(from, y, x + w - from, h);
    }
    context.globalAlpha = 1;
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** In screen pixels, whole ones. */
function boxesOf(
  { bars, bottom, height }: DrawnLane,
  { view, most, width, ratio }: DrawnBars,
): readonly Box[] {
  const gap = Math.max(1, Math.round(ratio));
  const place = (atMs: number): number => Math.round(partAt(view, atMs) * width * ratio);
  return bars.flatMap(({ fromMs, toMs, count }) => {
    if (count === 0 || toMs <= view.fromMs || fromMs > view.toMs) return [];
    const x = place(fromMs);
    const h = Math.max(gap, Math.round(Math.sqrt(count / most) * height * ratio));
    return [{ x, y: Math.round(bottom * ratio) - h, w: Math.max(1, place(toMs) - x - gap), h }];
  });
}
