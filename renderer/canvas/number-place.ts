// Where the number of a way stands that has no name to stand beside: right of a line down, below a line to the side,
// on the line where there is no room.

import type { Position } from "../../shared/journey/edits/edit.ts";
import { stepWidth } from "./grid.ts";
import type { JourneyLayout, PlacedConnection } from "./journey-layout.ts";

export interface NumberPlace extends Position {
  /** "beside": the middle of the line; the number begins right of its band. Else the number's own middle. */
  readonly side: "beside" | "below" | "on";
}

/** Half of the longest number, and what it keeps clear of. */
const room = 36;
const underLine = 16;

/** null: its name has the number, or it is an open end. */
export function numberPlace(
  { points, next, pill, plus }: PlacedConnection,
  layout: JourneyLayout,
): NumberPlace | null {
  const [from, turn] = points;
  const end = points.at(-1);
  if (pill !== null || next === null || plus === null) return null;
  if (from === undefined || turn === undefined || end === undefined) return null;
  if (points.length === 2) return { x: from.x, y: (from.y + end.y) / 2, side: "beside" };
  const target = layout.steps.get(next);
  const middle = (from.x + end.x) / 2;
  const isClear =
    target !== undefined &&
    Math.abs(middle - (target.x + stepWidth / 2)) >= stepWidth / 2 + room &&
    Math.abs(from.x - end.x) >= 2 * room;
  return isClear ? { x: middle, y: turn.y + underLine, side: "below" } : { ...plus, side: "on" };
}
