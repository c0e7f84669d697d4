// What the map shows: the journey and what is in view, with a margin, in the proportions of the map.

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Of the picture inside of the card. */
export const mapWidth = 134;
export const mapHeight = 104;

const margin = 8;

export function mapArea(journey: Area, view: Area): Area {
  const [left, top] = [Math.min(journey.x, view.x) - margin, Math.min(journey.y, view.y) - margin];
  const right = Math.max(journey.x + journey.width, view.x + view.width) + margin;
  const bottom = Math.max(journey.y + journey.height, view.y + view.height) + margin;
  const scale = Math.max((right - left) / mapWidth, (bottom - top) / mapHeight);
  const [width, height] = [mapWidth * scale, mapHeight * scale];
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
}
