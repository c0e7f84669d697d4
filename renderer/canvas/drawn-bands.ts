// The bands of all ways out of one step, as they are drawn on the canvas and in its picture: middle lines and widths.

import { type BandLine, bandLine } from "./band-line.ts";
import type { PlacedConnection } from "./journey-layout.ts";
import type { WayFigures } from "./journey-map.ts";
import { betweenTwo, stackBands } from "./stack-bands.ts";

export interface DrawnBand {
  readonly way: PlacedConnection;
  readonly figures: WayFigures;
  /** The one band, or B's. */
  readonly line: BandLine;
  /** A's, where two are compared. */
  readonly lineOfA: BandLine | null;
  /** In the middle of the room of both. */
  readonly middle: BandLine;
}

/** Both lists are in the same order. */
export function drawnBands(
  ways: readonly PlacedConnection[],
  figures: readonly WayFigures[],
): readonly DrawnBand[] {
  const rooms = figures.map(roomOf);
  const stacked = stackBands(ways, rooms);
  return ways.flatMap((way, index): DrawnBand[] => {
    const [band, own, room] = [stacked[index], figures[index], rooms[index]];
    if (band === undefined || own === undefined || room === undefined) return [];
    const middle = bandLine(band.points, 0);
    const { widthOfA, width } = own;
    if (widthOfA === null) return [{ way, figures: own, line: middle, lineOfA: null, middle }];
    return [
      {
        way,
        figures: own,
        line: bandLine(band.points, (width - room) / 2),
        lineOfA: bandLine(band.points, (room - widthOfA) / 2),
        middle,
      },
    ];
  });
}

const roomOf = ({ width, widthOfA }: WayFigures): number =>
  widthOfA === null ? width : width + betweenTwo + widthOfA;
