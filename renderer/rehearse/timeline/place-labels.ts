// Where the names of marks go in the lane above the bars: beside their mark, on the other side where there is no room,
// and nowhere before they would cover another.

export interface LabelledMark {
  readonly id: string;
  /** Of the mark, from the left end of the lane. */
  readonly x: number;
  /** Of the name; 0 where it has none. */
  readonly labelPx: number;
  /** Whether it stands in the lane of names even without its name. */
  readonly isFixed: boolean;
}

export type LabelSide = "right" | "left" | "none";

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The mark's own sign. */
const signPx = 16;
const airPx = 6;

const meets = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** `marks` in order of importance; `room` is the part of the lane that names may fill. */
export function placeLabels(marks: readonly LabelledMark[], room: Span): ReadonlyMap<string, LabelSide> {
  const taken: Span[] = [];
  const sides = new Map<string, LabelSide>();
  const signs = marks.filter(({ isFixed }) => isFixed).map(({ id, x }) => ({ id, from: x, to: x + signPx }));
  for (const mark of marks) {
    const isFree = (span: Span): boolean =>
      span.from >= room.from &&
      span.to <= room.to &&
      !taken.some((other) => meets(other, span)) &&
      !signs.some(({ id, from, to }) => id !== mark.id && meets({ from, to }, span));
    const right = { from: mark.x, to: mark.x + signPx + mark.labelPx + airPx };
    const left = { from: mark.x - mark.labelPx - airPx, to: mark.x + signPx };
    const place = mark.labelPx === 0 ? undefined : isFree(right) ? right : isFree(left) ? left : undefined;
    sides.set(mark.id, place === undefined ? "none" : place === right ? "right" : "left");
    if (place !== undefined) taken.push(place);
  }
  return sides;
}
