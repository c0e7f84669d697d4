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
  readonly #ancestors: Ancestors;
  readonly #byCentre = new Map<number, BlockItem[]>();
  readonly items: BlockItem[] = [];

  constructor(ancestors: Ancestors) {
    this.#ancestors = ancestors;
  }

  copy(): BlockShape {
    const copy = new BlockShape(this.#ancestors);
    copy.add(this.items, 0);
    return copy;
  }

  add(items: readonly BlockItem[], by: number): void {
    for (const item of items) {
      const moved = { ...item, centre: item.centre + by };
      this.items.push(moved);
      const column = this.#byCentre.get(moved.centre);
      if (column === undefined) this.#byCentre.set(moved.centre, [moved]);
      else column.push(moved);
    }
  }

  hasRoomFor(items: readonly BlockItem[], by: number): boolean {
    return items.every((item) => {
      const centre = item.centre + by;
      return [centre - 1, centre, centre + 1].every((at) =>
        (this.#byCentre.get(at) ?? []).every(
          (other) =>
            this.#isAbove(item, other) ||
            this.#isAbove(other, item) ||
            (at === centre && this.#landTogether(item, other, centre)),
        ),
      );
    });
  }

  centreOfStep(id: StepId): number | undefined {
    return this.items.find(({ top, way }) => way === null && top === id)?.centre;
  }

  /** Where a connection comes down: below its branch's name, or below its step. */
  centreOfWay({ key, way: { step } }: WayOut): number | undefined {
    return this.items.find(({ way }) => way?.key === key)?.centre ?? this.centreOfStep(step);
  }

  #isAbove(item: BlockItem, other: BlockItem): boolean {
    return item.until === other.top || (this.#ancestors.get(other.top)?.has(item.until) ?? false);
  }

  /** Two at most, and never of one split: their names would stand beside each other. */
  #landTogether(item: BlockItem, other: BlockItem, centre: number): boolean {
    if (item.way === null || other.way === null || item.way.next === null) return false;
    if (item.way.next !== other.way.next || this.centreOfStep(item.way.next) !== centre) return false;
    const lanes = (this.#byCentre.get(centre) ?? []).filter(({ way }) => way?.next === other.way?.next);
    return lanes.length === 1 && (this.#isUnder(item, other) || this.#isUnder(other, item));
  }

  #isUnder(item: BlockItem, other: BlockItem): boolean {
    return this.#ancestors.get(item.top)?.has(other.top) ?? false;
  }
}
