// What stands in which column of a block, and whether there is room for more: two things may share a column only
// where one of them certainly ends above the other, or where both are branches that end side by side at one join.

import type { StepId } from "../../shared/base/ids.ts";
import type { WayOut } from "./step-graph.ts";

/** A step, or a branch on its way down. */
export interface BlockItem {
  /** In half pitches from the middle of the block. */
  readonly centre: number;
  /** The step itself, or the one that the branch leaves: nothing above that is in its way. */
  readonly top: StepId;
  /** The step at which its line down ends. */
  readonly until: StepId;
  /** null: a step. */
  readonly way: WayOut | null;
}

type Ancestors = ReadonlyMap<StepId, ReadonlySet<StepId>>;

export class BlockShape {
  readonly ancestors: Ancestors;
  readonly #byCentre = new Map<number, BlockItem[]>();
  readonly #centres = new Map<string, number>();
  readonly items: BlockItem[] = [];

  constructor(ancestors: Ancestors) {
    this.ancestors = ancestors;
  }

  add(items: readonly BlockItem[], by: number): void {
    for (const item of items) {
      const moved = { ...item, centre: item.centre + by };
      this.items.push(moved);
      this.#centres.set(moved.way?.key ?? moved.top, moved.centre);
      const column = this.#byCentre.get(moved.centre);
      if (column === undefined) this.#byCentre.set(moved.centre, [moved]);
      else column.push(moved);
    }
  }

  hasRoomFor(items: readonly BlockItem[], by: number): boolean {
    return this.#inTheWay(items, by).next().done === true;
  }

  /**
   * A shape with the items in it, where what is in their way moved aside, together with all that stands further
   * out. null: something is in their very column, or it would move the block's own middle.
   */
  withRoomFor(items: readonly BlockItem[], by: number): BlockShape | null {
    let shape = new BlockShape(this.ancestors);
    shape.add(this.items, 0);
    for (;;) {
      const [first] = shape.#inTheWay(items, by);
      if (first === undefined) break;
      const isRight = first.centre > Math.max(0, by);
      if (!isRight && first.centre >= Math.min(0, by)) return null;
      shape = shape.#movedOut(first.centre, isRight ? 1 : -1);
    }
    shape.add(items, by);
    return shape;
  }

  #movedOut(from: number, direction: 1 | -1): BlockShape {
    const shape = new BlockShape(this.ancestors);
    for (const item of this.items) shape.add([item], (item.centre - from) * direction >= 0 ? direction : 0);
    return shape;
  }

  *#inTheWay(items: readonly BlockItem[], by: number): Generator<BlockItem> {
    for (const item of items) {
      const centre = item.centre + by;
      for (const at of [centre - 1, centre, centre + 1])
        for (const other of this.#byCentre.get(at) ?? [])
          if (!this.#mayShare(item, other, at === centre ? centre : null)) yield other;
    }
  }

  #mayShare(item: BlockItem, other: BlockItem, centre: number | null): boolean {
    return (
      this.#isAbove(item, other) ||
      this.#isAbove(other, item) ||
      (centre !== null && this.#landTogether(item, other, centre))
    );
  }

  /** undefined: the step is not in the block. */
  centreOfStep(id: StepId): number | undefined {
    return this.#centres.get(id);
  }

  /** Where a connection comes down: below its branch's name, or below its step. */
  centreOfWay({ key, way: { step } }: WayOut): number | undefined {
    return this.#centres.get(key) ?? this.#centres.get(step);
  }

  #isAbove(item: BlockItem, other: BlockItem): boolean {
    return item.until === other.top || (this.ancestors.get(other.top)?.has(item.until) ?? false);
  }

  /** Two at most, and never of one split: their names would stand beside each other. */
  #landTogether(item: BlockItem, other: BlockItem, centre: number): boolean {
    if (item.way === null || other.way === null || item.way.next === null) return false;
    if (item.way.next !== other.way.next || this.centreOfStep(item.way.next) !== centre) return false;
    const lanes = (this.#byCentre.get(centre) ?? []).filter(({ way }) => way?.next === other.way?.next);
    return lanes.length === 1 && (this.#isUnder(item, other) || this.#isUnder(other, item));
  }

  #isUnder(item: BlockItem, other: BlockItem): boolean {
    return this.ancestors.get(item.top)?.has(other.top) ?? false;
  }
}
