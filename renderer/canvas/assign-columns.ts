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
  const ways = graph.waysOut.get(id) ?? [];
  const [only] = ways;
  let shape = new BlockShape(graph.ancestors);
  if (only !== undefined && ways.length === 1) {
    const joins = only.next !== null && isJoin(graph, only.next);
    shape.add([{ centre: 0, top: id, until: joins ? (only.next ?? id) : id, way: null }], 0);
    shape.add(belowOf(only, packing), 0);
    return withJoins(shape, id, packing);
  }
  shape.add([{ centre: 0, top: id, until: id, way: null }], 0);
  const parts = ways.map((way) => branchOf(way, packing));
  const main = mainWays.get(id);
  if (main === "even") {
    addEvenly(shape, parts);
    return withJoins(shape, id, packing);
  }
  const middle = Math.max(
    0,
    ways.findIndex(({ way: { via } }) => main?.via === via),
  );
  for (const index of outward(middle, parts.length)) {
    const part = parts[index];
    if (part !== undefined) addBeside(shape, part, neighbourAt(index, { middle, ways, shape }));
    shape = withJoins(shape, id, packing);
  }
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
  const leftAlone = new BlockShape(shape.ancestors);
  leftAlone.add(left, 0);
  let away = 1;
  while (!leftAlone.hasRoomFor(right, 2 * away)) away += 1;
  shape.add(left, -away);
  shape.add(right, away);
}

/** The middle, then right and left of it in turn. */
function outward(middle: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index).toSorted(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle) || b - a,
  );
}

interface Neighbours {
  readonly middle: number;
  readonly ways: readonly WayOut[];
  readonly shape: BlockShape;
}

/** The first place for a branch: two half pitches outside of the one that is next to it; 0 for the middle one. */
function neighbourAt(index: number, { middle, ways, shape }: Neighbours): number {
  if (index === middle) return 0;
  const direction = index > middle ? 1 : -1;
  const inner = ways[index - direction];
  return (inner === undefined ? 0 : (shape.centreOfWay(inner) ?? 0)) + 2 * direction;
}

function addBeside(shape: BlockShape, part: Part, first: number): void {
  let to = first;
  while (!shape.hasRoomFor(part, to)) to += first < 0 ? -1 : 1;
  shape.add(part, to);
}

/** With the joins below the step, as soon as one of the ways to them has its column. */
function withJoins(shape: BlockShape, id: StepId, packing: Packing): BlockShape {
  let joined = shape;
  for (const join of packing.graph.joinsOf.get(id) ?? []) {
    if (joined.centreOfStep(join) !== undefined) continue;
    const wanted = wantedCentres(joined, join, packing);
    if (wanted.length > 0) joined = withJoin(joined, blockOf(join, packing).items, wanted);
  }
  return joined;
}

/** Where it is wanted, if need be with others moved aside; else near to that. */
function withJoin(shape: BlockShape, items: Part, [wanted = 0, ...others]: readonly number[]): BlockShape {
  const moved = shape.withRoomFor(items, wanted);
  if (moved !== null) return moved;
  for (const centre of nearTo(wanted, others)) {
    if (!shape.hasRoomFor(items, centre)) continue;
    shape.add(items, centre);
    break;
  }
  return shape;
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
