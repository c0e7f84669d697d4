// On which side of its step a card of 264 pixels hides least: left, unless something stands there or the view ends.

import type { StepId } from "../../shared/base/ids.ts";
import { stepHeight, stepWidth } from "./grid.ts";
import type { JourneyLayout } from "./journey-layout.ts";

const cardWidth = 264 + 16;
const cardHeight = 130;

interface View {
  /** x, y and zoom. */
  readonly transform: readonly [number, number, number];
  readonly width: number;
}

export function calloutSide(
  step: StepId,
  { steps }: JourneyLayout,
  { transform: [left, , zoom], width }: View,
): "left" | "right" {
  const at = steps.get(step);
  if (at === undefined) return "left";
  const fitsLeft = at.x * zoom + left >= cardWidth;
  const fitsRight = (at.x + stepWidth) * zoom + left + cardWidth <= width;
  if (fitsLeft !== fitsRight) return fitsLeft ? "left" : "right";
  const hidden = (from: number): number =>
    [...steps.values()].filter(
      ({ x, y }) =>
        x < from + cardWidth / zoom &&
        x + stepWidth > from &&
        y < at.y + cardHeight / zoom &&
        y + stepHeight > at.y,
    ).length;
  return hidden(at.x + stepWidth + 1) < hidden(at.x - cardWidth / zoom) ? "right" : "left";
}
