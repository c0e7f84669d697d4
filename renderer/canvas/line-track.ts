// A band's middle line as a track: where something stands that has come so far along it.

import type { Position } from "../../shared/journey/edits/edit.ts";
import type { BandLine } from "./band-line.ts";

export interface Track {
  readonly points: readonly Position[];
  /** Length of the track up to each point, in pixels. */
  readonly lengths: readonly number[];
  readonly length: number;
}

/** Points that a round corner is made of. */
const perCorner = 6;

export function lineTrack({ points, radii }: BandLine): Track {
  const around = points.flatMap((point, index) => {
    const [before, after, radius] = [points[index - 1], points[index + 1], radii[index] ?? 0];
    return before === undefined || after === undefined || radius === 0
      ? [point]
      : corner({ before, point, after }, radius);
  });
  const lengths = [0];
  for (let index = 1; index < around.length; index += 1) {
    const [from, to] = [around[index - 1], around[index]];
    const step = from === undefined || to === undefined ? 0 : Math.hypot(to.x - from.x, to.y - from.y);
    lengths.push((lengths[index - 1] ?? 0) + step);
  }
  return { points: around, lengths, length: lengths.at(-1) ?? 0 };
}

/** `far` in pixels from the beginning; before it and after the end the track's ends. */
export function pointOnTrack({ points, lengths }: Track, far: number): Position {
  const next = lengths.findIndex((length) => length >= far);
  const [from, to] = next <= 0 ? [points[0], points[0]] : [points[next - 1], points[next]];
  if (next === -1 || from === undefined || to === undefined) return points.at(-1) ?? { x: 0, y: 0 };
  const [start, end] = [lengths[Math.max(0, next - 1)] ?? 0, lengths[next] ?? 0];
  const share = end === start ? 0 : Math.min(1, Math.max(0, (far - start) / (end - start)));
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

interface Corner {
  readonly before: Position;
  readonly point: Position;
  readonly after: Position;
}

/** A quarter of a circle between two lines along the axes. */
function corner({ before, point, after }: Corner, radius: number): readonly Position[] {
  const [inX, inY] = [Math.sign(point.x - before.x), Math.sign(point.y - before.y)];
  const [outX, outY] = [Math.sign(after.x - point.x), Math.sign(after.y - point.y)];
  return Array.from({ length: perCorner + 1 }, (_, index) => {
    const angle = (index / perCorner) * (Math.PI / 2);
    const [back, on] = [radius * (1 - Math.sin(angle)), radius * (1 - Math.cos(angle))];
    return { x: point.x - inX * back + outX * on, y: point.y - inY * back + outY * on };
  });
}
