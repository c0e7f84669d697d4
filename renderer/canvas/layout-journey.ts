// Lays a journey out from top to bottom: pure, and the same for the same journey. The positions in its file have no
// part in it. A straight spine, columns on a grid, joins below all their sources.

import type { StepId } from "../../shared/base/ids.ts";
import type { Position } from "../../shared/journey/edits/edit.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { assignColumns } from "./assign-columns.ts";
import { halfPitch, plusSize, stepHeight, stepWidth } from "./grid.ts";
import type { JourneyLayout, PlacedConnection } from "./journey-layout.ts";
import { mainWaysOf } from "./main-ways.ts";
import { placeRows } from "./place-rows.ts";
import { routeConnections } from "./route-connections.ts";
import { stepGraph } from "./step-graph.ts";

/**
 * `previous` is the layout before an edit: which way goes straight stays as it was there, even where another
 * has become somewhat longer. Bears drafts; a journey without an entry is empty.
 */
export function layoutJourney(journey: Journey, previous?: JourneyLayout): JourneyLayout {
  const graph = stepGraph(journey);
  if (graph === null) return empty;
  const mainWays = mainWaysOf(graph, previous?.mainWays);
  const columns = assignColumns(graph, mainWays);
  const rows = placeRows(graph, columns);
  const steps = new Map<StepId, Position>();
  for (const { id } of journey.steps) {
    const [centre, y] = [columns.steps.get(id), rows.tops.get(id)];
    if (centre !== undefined && y !== undefined) steps.set(id, { x: centre * halfPitch - stepWidth / 2, y });
  }
  const connections = routeConnections(journey.steps, { graph, columns, rows });
  return { steps, connections, mainWays, bounds: boundsOf(steps, connections) };
}

const empty: JourneyLayout = {
  steps: new Map(),
  connections: [],
  mainWays: new Map(),
  bounds: { x: 0, y: 0, width: 0, height: 0 },
};

function boundsOf(
  steps: ReadonlyMap<StepId, Position>,
  connections: readonly PlacedConnection[],
): JourneyLayout["bounds"] {
  const all = [
    ...[...steps.values()].flatMap(({ x, y }) => [
      { x, y },
      { x: x + stepWidth, y: y + stepHeight },
    ]),
    ...connections.flatMap(({ points, pill, plus }) => [
      ...points,
      ...around(pill, usualPill / 2),
      ...around(plus, plusSize / 2),
    ]),
  ];
  const [x, y] = [Math.min(...all.map((at) => at.x)), Math.min(...all.map((at) => at.y))];
  const [right, bottom] = [Math.max(...all.map((at) => at.x)), Math.max(...all.map((at) => at.y))];
  return { x, y, width: right - x, height: bottom - y };
}

/** Of most branch names; the longest are cut off, and only here is less than their width enough. */
const usualPill = 144;

const around = (at: Position | null, half: number): readonly Position[] =>
  at === null
    ? []
    : [
        { x: at.x - half, y: at.y },
        { x: at.x + half, y: at.y + plusSize / 2 },
      ];
