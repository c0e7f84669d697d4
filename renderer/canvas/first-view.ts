// What one sees of a journey at first, and after "fit": all of its width where that stays readable, the spine in
// the middle where both sides have room.

import type { Viewport } from "@xyflow/react";
import { stepWidth } from "./grid.ts";
import type { JourneyLayout } from "./journey-layout.ts";

export interface ViewSize {
  readonly width: number;
  readonly height: number;
}

export const leastZoom = 0.25;
export const mostZoom = 2;

/** What is said over the canvas has its place above the entry. */
const marginTop = 64;
const marginSide = 32;
const cardsTop = 16;
const cardsEnd = 376;
/** Below it names are hard to read; whoever wants to see everything asks for it. */
const readableZoom = 0.5;

/**
 * What stands over the canvas: notices above the entry, or cards in its upper left. Where the entry is clear of the
 * cards, it stands as high as they do.
 */
export type OverCanvas = "underNotices" | "besideCards";

export function firstView(
  { bounds }: JourneyLayout,
  size: ViewSize,
  place: OverCanvas = "underNotices",
): Viewport {
  const fitting = (size.width - 2 * marginSide) / Math.max(1, bounds.width);
  const zoom = Math.min(1, Math.max(readableZoom, fitting));
  const x = acrossOf(bounds, size, zoom);
  const isClear = place === "besideCards" && x - (stepWidth / 2) * zoom > cardsEnd;
  return { x, y: isClear ? cardsTop : marginTop, zoom };
}

/** Everything, as small as that may be. */
export function wholeView({ bounds }: JourneyLayout, size: ViewSize): Viewport {
  const across = (size.width - 2 * marginSide) / Math.max(1, bounds.width);
  const down = (size.height - 2 * marginSide) / Math.max(1, bounds.height);
  const zoom = Math.min(1, Math.max(leastZoom, Math.min(across, down)));
  const spare = size.height - bounds.height * zoom;
  const y = Math.min(marginTop, Math.max(marginSide, spare / 2)) - bounds.y * zoom;
  return { x: acrossOf(bounds, size, zoom), y, zoom };
}

/** The spine in the middle, moved as far as a longer side needs. */
function acrossOf(bounds: JourneyLayout["bounds"], { width }: ViewSize, zoom: number): number {
  const left = bounds.x * zoom;
  const right = (bounds.x + bounds.width) * zoom;
  if (right - left > width - 2 * marginSide) return Math.round((width - left - right) / 2);
  const [least, most] = [marginSide - left, width - marginSide - right];
  return Math.round(Math.min(most, Math.max(least, width / 2)));
}
