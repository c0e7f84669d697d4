// Where the bands out of one step run: the straight one in the middle of its line, those to the sides stacked against
// it, the outermost highest, so that none crosses another. Two compared bands lie side by side as one.

import type { Position } from "../../shared/journey/edits/edit.ts";
import { turnDepth } from "./grid.ts";
import type { PlacedConnection } from "./journey-layout.ts";

export interface StackedBand {
  /** The corners of the middle of all its room. */
  readonly points: readonly Position[];
}

/** Between the bands of A and B. */
export const betweenTwo = 1;

/** What lies below a split and above the names of its branches has room for so much. */
const mostAside = 22;

/** `widths`: the room that each needs, in the order of `ways`, which are all ways out of one step. */
export function stackBands(
  ways: readonly PlacedConnection[],
  widths: readonly number[],
): readonly StackedBand[] {
  const sides = ways.map(sideOf);
  const straight = ways.reduce((sum, _, index) => sum + (sides[index] === 0 ? (widths[index] ?? 0) : 0), 0);
  const stacked = ways.map((way): StackedBand => ({ points: way.points }));
  for (const side of [-1, 1] as const) {
    const order = ways
      .map((way, index) => ({ way, index, width: widths[index] ?? 0 }))
      .filter(({ index }) => sides[index] === side)
      // The farthest leaves outermost.
      .toSorted((a, b) => side * (reach(a.way) - reach(b.way)));
    const total = order.reduce((sum, { width }) => sum + width, 0);
    const scale = total > mostAside ? mostAside / total : 1;
    let inner = 0;
    for (const { way, index, width } of order) {
      const middle = (inner + width / 2) * scale;
      stacked[index] = {
        points: moved(way.points, {
          x: side * (straight / 2 + middle),
          y: (total * scale) / 2 - middle,
        }),
      };
      inner += width;
    }
  }
  return stacked;
}

/** Left: -1, straight down: 0, right: 1. */
function sideOf({ points, pill }: PlacedConnection): -1 | 0 | 1 {
  const [from, , turn] = points;
  if (pill === null || from === undefined || turn === undefined) return 0;
  const [, first] = points;
  const turnsAtOnce = first !== undefined && first.y - from.y === turnDepth;
  return turnsAtOnce ? (turn.x < from.x ? -1 : turn.x > from.x ? 1 : 0) : 0;
}

const reach = ({ points: [, , turn] }: PlacedConnection): number => turn?.x ?? 0;

/** The stem goes aside, and the line to the side up or down; the rest stays where it is. */
function moved(points: readonly Position[], by: Position): readonly Position[] {
  return points.map((point, index) => {
    if (index === 0) return { x: point.x + by.x, y: point.y };
    if (index === 1) return { x: point.x + by.x, y: point.y + by.y };
    if (index === 2) return { x: point.x, y: point.y + by.y };
    return point;
  });
}
