// Columns: which steps and branches stand beside each other. Decided by the shape of the journey alone, so that
// a step that is put in or taken out moves nothing sideways but what must make room. A step and all that only
// it leads to is one block; blocks are packed as close as their shapes allow (block-shape.ts).

import { assert } from "../../shared/base/assert.ts";
import type { StepId } from "../../shared/base/ids.ts";
import { type BlockItem, BlockShape } from "./block-shape.ts";
import type { MainWay } from "./journey-layout.ts";
import { isJoin, type StepGraph, type WayOut } from "./step-graph.ts";

/** Middles in half pitches from the entry's middle: of steps by id, of branches by the key of their way. */
export interface Columns {
  readonly steps: ReadonlyMap<StepId, number>;
  readonly branches: ReadonlyMap<string, number>;
}

interface Packing {
  readonly graph: StepGraph;
  readonly mainWays: ReadonlyMap<StepId, MainWay>;
}

type Part = readonly BlockItem[];

export function assignColumns(graph: StepGraph, mainWays: ReadonlyMap<StepId, MainWay>): Columns {
  const [entry] = graph.order;
  assert(entry !== undefined, "a graph has its entry");
  const steps = new Map<StepId, number>();
  const branches = new Map<string, number>();
  for (const { centre, top, way } of blockOf(entry.id, { graph, mainWays }).items) {
    if (way === null) steps.set(top, centre);
    else branches.set(way.key, centre);
  }
  return { steps, branches };
}

/** The step and everything that it dominates, its own middle at 0. */
function blockOf(id: StepId, packing: Packing): BlockShape {
  const { graph, mainWays } = packing;
  const shape = new BlockShape(graph.ancestors);
  const ways = graph.waysOut.get(id) ?? [];
  const [only] = ways;
  if (only !== undefined && ways.length === 1) {
    const joins = only.next !== null && isJoin(graph, only.next);
    shape.add([{ centre: 0, top: id, until: joins ? (only.next ?? id) : id, way: null }], 0);
    shape.add(belowOf(only, packing), 0);
    addJoins(shape, id, packing);
    return shape;
  }
  shape.add([{ centre: 0, top: id, until: id, way: null }], 0);
  const parts = ways.map((way) => branchOf(way, packing));
  const main = mainWays.get(id);
  if (main === "even") addEvenly(shape, parts);
  else {
    const middle = ways.findIndex(({ way: { via } }) => main?.via === via);
    addFromMiddle(shape, { parts, middle, afterEach: () => addJoins(shape, id, packing) });
  }
  addJoins(shape, id, packing);
  return shape;
}

/** The block that a way leads to, where it is the only one that leads there. */
const belowOf = ({ next }: WayOut, packing: Packing): Part =>
  next === null || isJoin(packing.graph, next) ? [] : blockOf(next, packing).items;

const branchOf = (way: WayOut, packing: Packing): Part => [
  { centre: 0, top: way.way.step, until: way.next ?? way.way.step, way },
  ...belowOf(way, packing),
];

/** As far to the left of the step as the other is to the right. */
function addEvenly(shape: BlockShape, [left, right]: readonly Part[]): void {
  assert(left !== undefined && right !== undefined, "an even split has two ways");
  for (let away = 1; ; away += 1) {
    const tried = shape.copy();
    tried.add(left, -away);
    if (!tried.hasRoomFor(right, away)) continue;
    shape.add(left, -away);
    shape.add(right, away);
    return;
  }
}

interface FromMiddle {
  readonly parts: readonly Part[];
  readonly middle: number;
  readonly afterEach: () => void;
}

/** The main way straight down, the others right and left in turn, in the order of the branches. */
function addFromMiddle(shape: BlockShape, { parts, middle, afterEach }: FromMiddle): void {
  const edges = { right: 0, left: 0 };
  const add = (part: Part | undefined, side: "left" | "right", direction: 1 | -1): void => {
    if (part === undefined) return;
    let to = edges[side] + 2 * direction;
    while (!shape.hasRoomFor(part, to)) to += direction;
    edges[side] = to;
    shape.add(part, to);
    afterEach();
  };
  shape.add(parts[middle] ?? [], 0);
  afterEach();
  for (let away = 1; away < parts.length; away += 1) {
    add(parts[middle + away], "right", 1);
    add(parts[middle - away], "left", -1);
  }
}

/** The joins below the step, as soon as one of the ways to them has its column: there if it may be, else near. */
function addJoins(shape: BlockShape, id: StepId, packing: Packing): void {
  for (const join of packing.graph.joinsOf.get(id) ?? []) {
    if (shape.centreOfStep(join) !== undefined) continue;
    const [wanted, ...others] = wantedCentres(shape, join, packing);
    if (wanted === undefined) continue;
    const { items } = blockOf(join, packing);
    for (const centre of nearTo(wanted, others)) {
      if (!shape.hasRoomFor(items, centre)) continue;
      shape.add(items, centre);
      break;
    }
  }
}

/** Between its sources where they stand evenly, else below one of them, those near the middle first. */
function wantedCentres(shape: BlockShape, join: StepId, { graph }: Packing): readonly number[] {
  const centres = (graph.waysIn.get(join) ?? [])
    .flatMap((way) => shape.centreOfWay(way) ?? [])
    .toSorted((a, b) => Math.abs(a) - Math.abs(b));
  const [nearest] = centres;
  const isBetween = nearest !== undefined && nearest !== 0 && centres.includes(-nearest);
  return isBetween ? [0, ...centres] : centres;
}

/** Never ends; there is always room far enough outside. */
function* nearTo(wanted: number, others: readonly number[]): Generator<number> {
  yield wanted;
  yield* others;
  const outward = wanted < 0 ? -1 : 1;
  for (let away = 1; ; away += 1) {
    yield wanted + away * outward;
    yield wanted - away * outward;
  }
}
