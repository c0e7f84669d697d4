// The path of a line through its corners, rounded. Always the same commands for the same number of corners, so
// that a line can be animated from one shape to another.

import type { Position } from "../../shared/journey/edits/edit.ts";
import { cornerRadius } from "./grid.ts";

export function linePath(points: readonly Position[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (before === undefined) return `M ${point.x} ${point.y}`;
      if (after === undefined) return `L ${point.x} ${point.y}`;
      const most = Math.min(
        cornerRadius,
        distance(before, point) / (index === 1 ? 1 : 2),
        distance(point, after) / 2,
      );
      const [start, end] = [towards(point, before, most), towards(point, after, most)];
      return `L ${start.x} ${start.y} Q ${point.x} ${point.y} ${end.x} ${end.y}`;
    })
    .join(" ");
}

/** Lines run along the axes. */
const distance = (a: Position, b: Position): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

const towards = (from: Position, to: Position, by: number): Position => ({
  x: from.x + Math.sign(to.x - from.x) * by,
  y: from.y + Math.sign(to.y - from.y) * by,
});
