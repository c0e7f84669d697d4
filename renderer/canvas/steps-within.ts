// Which steps a frame touches.

import type { StepId } from "../../shared/base/ids.ts";
import type { Position } from "../../shared/journey/edits/edit.ts";
import { stepHeight, stepWidth } from "./grid.ts";
import type { JourneyLayout } from "./journey-layout.ts";

/** Between two opposite corners, in canvas pixels; in the order of the file. */
export function stepsWithin({ steps }: JourneyLayout, a: Position, b: Position): readonly StepId[] {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return [...steps]
    .filter(([, { x, y }]) => x < right && x + stepWidth > left && y < bottom && y + stepHeight > top)
    .map(([id]) => id);
}
