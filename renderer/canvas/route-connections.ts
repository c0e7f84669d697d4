// The lines between placed steps: their corners, and the places of branch names and +.

import type { Position } from "../../shared/journey/edits/edit.ts";
import type { Step } from "../../shared/journey/journey.ts";
import type { Columns } from "./assign-columns.ts";
import * as grid from "./grid.ts";
import type { PlacedConnection } from "./journey-layout.ts";
import type { Landing } from "./landings.ts";
import { type Rows, sideHeight } from "./place-rows.ts";
import type { StepGraph, WayOut } from "./step-graph.ts";

interface Drawing {
  readonly graph: StepGraph;
  readonly columns: Columns;
  readonly rows: Rows;
}

export function routeConnections(steps: readonly Step[], drawing: Drawing): readonly PlacedConnection[] {
  return steps.flatMap(({ id }) => {
    const ways = drawing.columns.steps.has(id) ? (drawing.graph.waysOut.get(id) ?? []) : [];
    return ways.map((way) => (ways.length === 1 ? routeOnly(way, drawing) : routeBranch(way, drawing)));
  });
}

/** The one way out of a step, with a + in its middle. */
function routeOnly(way: WayOut, drawing: Drawing): PlacedConnection {
  const from = startOf(way, drawing);
  const landing = drawing.rows.landings.get(way.key);
  const end = endOf(way, drawing);
  const placed = { key: way.key, way: way.way, next: way.next, pill: null };
  if (end === null) {
    const plus = { x: from.x, y: from.y + grid.stubDepth };
    return { ...placed, points: [from, plus], plus };
  }
  const turn = landing === undefined ? null : turnOf(landing, end);
  if (turn === null) {
    const plus = { x: from.x, y: Math.round((from.y + end.y) / 2) - 1 };
    return { ...placed, points: [from, end], plus };
  }
  const length = Math.abs(end.x - from.x);
  const toPlus = Math.min(grid.plusFromSource, length / 2) * Math.sign(end.x - from.x);
  const points = [from, { x: from.x, y: turn }, { x: end.x, y: turn }, end];
  return { ...placed, points, plus: { x: from.x + toPlus, y: turn } };
}

/** One of several ways out, with its name on it; the + is part of the name unless the end is open. */
function routeBranch(way: WayOut, drawing: Drawing): PlacedConnection {
  const { columns, rows } = drawing;
  const from = startOf(way, drawing);
  const landing = rows.landings.get(way.key);
  const centre = (columns.branches.get(way.key) ?? 0) * grid.halfPitch;
  const x = landing?.comesFrom === "above" ? landing.x : centre;
  const end = endOf(way, drawing);
  const start =
    x === from.x
      ? [from]
      : [from, { x: from.x, y: from.y + grid.turnDepth }, { x, y: from.y + grid.turnDepth }];
  const pill = { x, y: from.y + grid.pillDepth, mostWidth: mostWidthAt(x - centre) };
  const placed = { key: way.key, way: way.way, next: way.next, pill };
  if (end === null) {
    const plus = { x, y: pill.y + grid.stubUnderPill };
    return { ...placed, points: [...start, plus], plus };
  }
  const turn = landing === undefined ? null : turnOf(landing, end);
  const rest =
    turn === null
      ? []
      : [
          { x, y: turn },
          { x: end.x, y: turn },
        ];
  return { ...placed, points: [...start, ...rest, end], plus: null };
}

/** Room for a name: that of a step; out of the middle less, for the line and the name beside it. */
function mostWidthAt(offset: number): number {
  if (offset === 0) return grid.stepWidth;
  const toNextName = 2 * grid.halfPitch - Math.abs(offset) - grid.stepWidth / 2;
  return 2 * Math.min(grid.landingPitch, toNextName) - grid.clearance;
}

const startOf = ({ way }: WayOut, { columns, rows }: Drawing): Position => ({
  x: (columns.steps.get(way.step) ?? 0) * grid.halfPitch,
  y: (rows.tops.get(way.step) ?? 0) + grid.stepHeight,
});

function endOf({ key, next }: WayOut, { columns, rows }: Drawing): Position | null {
  if (next === null) return null;
  const middle = (columns.steps.get(next) ?? 0) * grid.halfPitch;
  return { x: rows.landings.get(key)?.x ?? middle, y: rows.tops.get(next) ?? 0 };
}

/** Where a connection from the side turns in; null: it comes straight down. */
const turnOf = (landing: Landing, end: Position): number | null =>
  landing.comesFrom === "above" ? null : end.y - sideHeight(landing);
