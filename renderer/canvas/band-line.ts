// A band's middle line: corners, moved aside in parallel, with a radius each. From it come the path that is drawn and
// the points along which tokens fly.

import type { Position } from "../../shared/journey/edits/edit.ts";
import { cornerRadius } from "./grid.ts";

export interface BandLine {
  readonly points: readonly Position[];
  /** Of the corner at the same place in `points`; of the ends 0. */
  readonly radii: readonly number[];
}

/**
 * `points` run along the axes. Moved by so many pixels to the left as seen on the screen where the line runs down; round
 * corners stay concentric with those of the line that was not moved.
 */
export function bandLine(points: readonly Position[], aside: number): BandLine {
  return {
    points: points.map((_, index) => movedCorner(points, index, aside)),
    radii: points.map((_, index) => radiusAt(points, index, aside)),
  };
}

/** A path for SVG. */
export function bandPath({ points, radii }: BandLine): string {
  return points
    .map((point, index) => {
      const [before, after, radius] = [points[index - 1], points[index + 1], radii[index] ?? 0];
      if (before === undefined) return `M ${short(point.x)} ${short(point.y)}`;
      if (after === undefined || radius === 0) return `L ${short(point.x)} ${short(point.y)}`;
      const [start, end] = [towards(point, before, radius), towards(point, after, radius)];
      const sweep = turn(before, point, after) > 0 ? 1 : 0;
      return `L ${short(start.x)} ${short(start.y)} A ${short(radius)} ${short(radius)} 0 0 ${sweep} ${short(end.x)} ${short(end.y)}`;
    })
    .join(" ");
}

const short = (pixels: number): number => Math.round(pixels * 100) / 100;

/** Clockwise on the screen: 1, the other way round: -1, straight on: 0. */
function turn(before: Position, at: Position, after: Position): number {
  return Math.sign((at.x - before.x) * (after.y - at.y) - (at.y - before.y) * (after.x - at.x));
}

function movedCorner(points: readonly Position[], index: number, aside: number): Position {
  const at = points[index] ?? { x: 0, y: 0 };
  const [before, after] = [points[index - 1], points[index + 1]];
  const first = before === undefined ? null : normal(before, at);
  const second = after === undefined ? null : normal(at, after);
  const [one, two] = [first ?? second, second ?? first];
  if (one === null || two === null) return at;
  // Straight on: both are the same.
  const isStraight = one.x === two.x && one.y === two.y;
  return {
    x: at.x + aside * (isStraight ? one.x : one.x + two.x),
    y: at.y + aside * (isStraight ? one.y : one.y + two.y),
  };
}

/** To the left on the screen of a line that runs down; null where both are one. */
function normal(from: Position, to: Position): Position | null {
  const [x, y] = [Math.sign(to.x - from.x), Math.sign(to.y - from.y)];
  return x === 0 && y === 0 ? null : { x: -y, y: x };
}

function radiusAt(points: readonly Position[], index: number, aside: number): number {
  const [before, at, after] = [points[index - 1], points[index], points[index + 1]];
  if (before === undefined || at === undefined || after === undefined) return 0;
  const side = turn(before, at, after);
  if (side === 0) return 0;
  const most = Math.min(
    cornerRadius,
    distance(before, at) / (index === 1 ? 1 : 2),
    distance(at, after) / (index === points.length - 2 ? 1 : 2),
  );
  // The left of a line that runs down is where it turns to clockwise.
  return Math.max(0, most - side * aside);
}

/** Lines run along the axes. */
const distance = (a: Position, b: Position): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

const towards = (from: Position, to: Position, by: number): Position => ({
  x: from.x + Math.sign(to.x - from.x) * by,
  y: from.y + Math.sign(to.y - from.y) * by,
});
