// How far down every step stands: as high as its sources, and what is above it in its columns, allow. Every step
// comes after all of its sources, so that what it could touch is already there.

import type { StepId } from "../../shared/base/ids.ts";
import type { Columns } from "./assign-columns.ts";
import * as grid from "./grid.ts";
import { type Landing, landingsOf } from "./landings.ts";
import { Skyline } from "./skyline.ts";
import { isJoin, type StepGraph, type WayOut } from "./step-graph.ts";

export interface Rows {
  /** Upper edges. */
  readonly tops: ReadonlyMap<StepId, number>;
  /** By key of the way, of every connection into a join. */
  readonly landings: ReadonlyMap<string, Landing>;
}

interface Placing {
  readonly graph: StepGraph;
  readonly columns: Columns;
  readonly tops: Map<StepId, number>;
  readonly skyline: Skyline;
}

export function placeRows(graph: StepGraph, columns: Columns): Rows {
  const placing: Placing = { graph, columns, tops: new Map(), skyline: new Skyline() };
  const landings = new Map<string, Landing>();
  for (const { id } of graph.order) {
    const into = isJoin(graph, id) ? landingsOf(id, graph, columns) : [];
    for (const landing of into) landings.set(landing.way.key, landing);
    const top = topOf(id, into, placing);
    placing.tops.set(id, top);
    takeSide(id, into, placing);
    takeStep(id, placing);
  }
  return { tops: placing.tops, landings };
}

const waysOutOf = (id: StepId, { graph }: Placing): readonly WayOut[] => graph.waysOut.get(id) ?? [];

const bottomOf = (id: StepId, { tops }: Placing): number => (tops.get(id) ?? 0) + grid.stepHeight;

function topOf(id: StepId, into: readonly Landing[], placing: Placing): number {
  const { columns, skyline, graph } = placing;
  const centre = columns.steps.get(id) ?? 0;
  const least = [0, skyline.between(centre - 1, centre + 1) + grid.clearance];
  for (const way of graph.waysIn.get(id) ?? []) {
    const landing = into.find((one) => one.way === way);
    least.push(bottomOf(way.way.step, placing) + gapBelow(way, landing, placing));
  }
  for (const landing of into) {
    if (landing.comesFrom === "above") continue;
    const taken = skyline.between(...sideOf(landing, centre));
    least.push(taken + grid.clearance + sideHeight(landing));
  }
  const [left, right] = spanOfBranches(id, placing);
  least.push(skyline.between(left, right) + grid.clearance - grid.stepHeight - grid.turnDepth);
  return Math.max(...least);
}

/** From the source's lower edge to the step's upper edge. */
function gapBelow({ way }: WayOut, landing: Landing | undefined, placing: Placing): number {
  const isBranch = waysOutOf(way.step, placing).length > 1;
  if (landing === undefined) return isBranch ? grid.gapUnderSplit : grid.gapUnderStep;
  const least = isBranch ? grid.gapUnderSplit : grid.gapBeforeJoin;
  if (landing.comesFrom === "above") return least;
  const turn = isBranch ? grid.pillDepth + grid.pillHeight : grid.busHeight;
  return Math.max(least, turn + sideHeight(landing));
}

/** Of a connection from the side, above the step that it comes in to. */
export const sideHeight = ({ level }: Landing): number => grid.busHeight + level * grid.busSpacing;

const sideOf = (landing: Landing, centre: number): [number, number] => [
  Math.min(landing.centre, centre - 1),
  Math.max(landing.centre, centre + 1),
];

function takeSide(id: StepId, into: readonly Landing[], { columns, tops, skyline }: Placing): void {
  const centre = columns.steps.get(id) ?? 0;
  for (const landing of into) {
    if (landing.comesFrom === "above") continue;
    const down = (tops.get(id) ?? 0) - sideHeight(landing) + grid.plusSize / 2;
    skyline.take(...sideOf(landing, centre), down);
  }
}

/** The step, the names of its branches, and the + of its open ends. */
function takeStep(id: StepId, placing: Placing): void {
  const { columns, skyline } = placing;
  const centre = columns.steps.get(id) ?? 0;
  const bottom = bottomOf(id, placing);
  const ways = waysOutOf(id, placing);
  const isOpen = ways.length === 1 && ways[0]?.next === null;
  skyline.take(centre - 1, centre + 1, isOpen ? bottom + grid.stubDepth + grid.plusSize / 2 : bottom);
  if (ways.length === 1) return;
  skyline.take(...spanOfBranches(id, placing), bottom + grid.turnDepth);
  for (const { key, next } of ways) {
    const at = columns.branches.get(key) ?? centre;
    const last = next === null ? grid.pillDepth + grid.stubUnderPill : grid.pillDepth;
    skyline.take(at - 1, at + 1, bottom + last + grid.plusSize / 2);
  }
}

function spanOfBranches(id: StepId, placing: Placing): [number, number] {
  const { columns } = placing;
  const own = columns.steps.get(id) ?? 0;
  const centres = waysOutOf(id, placing).map(({ key }) => columns.branches.get(key) ?? own);
  return [Math.min(own, ...centres) - 1, Math.max(own, ...centres) + 1];
}
