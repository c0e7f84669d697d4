// Where a sweep's points lie in its chart. Values of a sweep stand at equal distances, as they were given; counts begin
// at 0.

export interface ChartBox {
  readonly width: number;
  readonly height: number;
}

export const chartBox: ChartBox = { width: 312, height: 168 };

const inset = { left: 48, right: 12, top: 12, bottom: 24 };

export const plot = {
  left: inset.left,
  right: chartBox.width - inset.right,
  top: inset.top,
  bottom: chartBox.height - inset.bottom,
};

/** Of the value with this number, of so many. One alone stands in the middle. */
export function xOf(index: number, count: number): number {
  if (count <= 1) return (plot.left + plot.right) / 2;
  return plot.left + ((plot.right - plot.left) * index) / (count - 1);
}

export const yOf = (people: number, most: number): number =>
  plot.bottom - ((plot.bottom - plot.top) * people) / Math.max(1, most);

/** The least round number from `most` on: 1, 2, 2.5 or 5 and noughts. */
export function roundUp(most: number): number {
  if (most <= 5) return Math.max(1, Math.ceil(most));
  const unit = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * unit).find((round) => round >= most) ?? most;
}
