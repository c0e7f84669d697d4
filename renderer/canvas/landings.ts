// Where connections land on a join, and how those from the side come in, so that none crosses another: the
// nearest turns highest and lands innermost.

import type { StepId } from "../../shared/base/ids.ts";
import type { Columns } from "./assign-columns.ts";
import { halfPitch, landingBeside, landingPitch, landingReach } from "./grid.ts";
import type { StepGraph, WayOut } from "./step-graph.ts";

export interface Landing {
  readonly way: WayOut;
  /** Of the source's line down, in half pitches. */
  readonly centre: number;
  /** In pixels. */
  readonly x: number;
  readonly comesFrom: "above" | "left" | "right";
  /** Turns in from the side so many levels above the lowest. */
  readonly level: number;
}

export function landingsOf(join: StepId, graph: StepGraph, columns: Columns): readonly Landing[] {
  const centre = columns.steps.get(join) ?? 0;
  const sources = (graph.waysIn.get(join) ?? []).map((way) => ({
    way,
    centre: columns.branches.get(way.key) ?? columns.steps.get(way.way.step) ?? 0,
  }));
  const left = sources.filter((one) => one.centre < centre).toSorted((a, b) => a.centre - b.centre);
  const right = sources.filter((one) => one.centre > centre).toSorted((a, b) => a.centre - b.centre);
  const above = inOrderOfTurning(
    sources.filter((one) => one.centre === centre),
    { graph, columns, centre },
  );
  const offsets = offsetsOf({ left: left.length, above: above.length, right: right.length });
  return [
    ...left.map((one, level) => ({ ...one, comesFrom: "left" as const, level })),
    ...above.map((one) => ({ ...one, comesFrom: "above" as const, level: 0 })),
    ...right.map((one, index) => ({
      ...one,
      comesFrom: "right" as const,
      level: right.length - 1 - index,
    })),
  ].map((one, index) => ({ ...one, x: centre * halfPitch + (offsets[index] ?? 0) }));
}

type Source = Pick<Landing, "way" | "centre">;

interface Turning {
  readonly graph: StepGraph;
  readonly columns: Columns;
  readonly centre: number;
}

/** Two branches that come down in one column: the lower one beside the split that it leaves. */
function inOrderOfTurning(
  sources: readonly Source[],
  { graph, columns, centre }: Turning,
): readonly Source[] {
  const rank = ({ way }: Source): number => graph.order.findIndex(({ id }) => id === way.way.step);
  const lowest = sources.toSorted((a, b) => rank(a) - rank(b));
  const last = lowest.at(-1);
  const isFromLeft = last !== undefined && (columns.steps.get(last.way.way.step) ?? 0) < centre;
  return isFromLeft ? lowest.toReversed() : lowest;
}

interface Counts {
  readonly left: number;
  readonly above: number;
  readonly right: number;
}

/** From the middle of the step. One that comes straight down lands there, the others beside it. */
function offsetsOf({ left, above, right }: Counts): readonly number[] {
  if (above !== 1) {
    const count = left + above + right;
    const pitch = Math.min(landingPitch, (2 * landingReach) / Math.max(1, count - 1));
    return Array.from({ length: count }, (_, index) => (index - (count - 1) / 2) * pitch);
  }
  const beside = (count: number): readonly number[] => {
    const pitch = Math.min(landingBeside, landingReach / Math.max(1, count));
    return Array.from({ length: count }, (_, index) => (index + 1) * pitch);
  };
  return [
    ...beside(left)
      .map((offset) => -offset)
      .toReversed(),
    0,
    ...beside(right),
  ];
}
