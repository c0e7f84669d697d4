// What the outline says of a step or a branch at the playhead.

import { formatCount } from "../ui/format-count.ts";
import { formatDelta } from "../ui/format-delta.ts";
import type { JourneyMap } from "./journey-map.ts";
import type { OutlineRow } from "./outline-rows.ts";

/** "" where the row has no numbers. */
export function outlineNumbers(row: OutlineRow, map: JourneyMap): string {
  if (row.kind === "step") return ofStep(map, row.step.id);
  if (row.kind === "branch" && row.way !== null) return ofWay(map, row.way);
  return "";
}

function ofStep(map: JourneyMap, step: string): string {
  const figures = map.step(step);
  if (figures === null) return "";
  const { reached, waiting, share, moreReached } = figures;
  const more = moreReached === null ? share : formatDelta(moreReached);
  const waits = waiting === 0 ? "" : `, ${formatCount(waiting)} waiting`;
  return `${formatCount(reached)} reached (${more})${waits}`;
}

function ofWay(map: JourneyMap, way: { readonly step: string; readonly via: string }): string {
  const figures = map.way(way.step, way.via);
  if (figures === null) return "";
  const { fired, taken, moreFired } = figures;
  if (taken !== "taken") return taken === "never" ? "never taken" : "none yet";
  return moreFired === null || moreFired === 0
    ? formatCount(fired)
    : `${formatCount(fired)} (${formatDelta(moreFired)})`;
}
