// Which way out of each step goes straight down: the longest, where it is clearly the longest; else what people
// came for (a wait's condition), or the middle one. What was straight before stays so until it is far shorter.

import { assertNever } from "../../shared/base/assert.ts";
import type { StepId } from "../../shared/base/ids.ts";
import type { Step } from "../../shared/journey/journey.ts";
import type { MainWay } from "./journey-layout.ts";
import { isJoin, type StepGraph, type WayOut } from "./step-graph.ts";

/** So many steps may another way be longer before it becomes the straight one: drawn anew, and while editing. */
const toleratedAnew = 1;
const toleratedBefore = 3;

export function mainWaysOf(
  graph: StepGraph,
  before: ReadonlyMap<StepId, MainWay> | undefined,
): ReadonlyMap<StepId, MainWay> {
  const ways = new Map<StepId, MainWay>();
  for (const step of graph.order) {
    const out = graph.waysOut.get(step.id) ?? [];
    if (out.length < 2) continue;
    const old = before?.get(step.id);
    ways.set(step.id, old !== undefined && stillHolds(old, graph, out) ? old : chosenWay(step, graph, out));
  }
  return ways;
}

const lengthOf = (graph: StepGraph, { next }: WayOut): number =>
  next === null ? 0 : (graph.lengths.get(next) ?? 0);

const longest = (graph: StepGraph, out: readonly WayOut[]): number =>
  Math.max(...out.map((way) => lengthOf(graph, way)));

function stillHolds(old: MainWay, graph: StepGraph, out: readonly WayOut[]): boolean {
  if (old === "even") return out.length === 2 && difference(graph, out) <= toleratedBefore;
  const way = out.find(({ way: { via } }) => via === old.via);
  return way !== undefined && lengthOf(graph, way) + toleratedBefore >= longest(graph, out);
}

function chosenWay(step: Step, graph: StepGraph, out: readonly WayOut[]): MainWay {
  const preferred = preferredIndex(step, out.length);
  if (preferred === "even") {
    if (difference(graph, out) <= toleratedAnew && out.every((way) => isPlain(graph, way))) return "even";
  } else {
    const way = out[preferred];
    if (way !== undefined && lengthOf(graph, way) + toleratedAnew >= longest(graph, out))
      return { via: way.way.via };
  }
  const most = longest(graph, out);
  const main = out.find((way) => lengthOf(graph, way) === most);
  return { via: main?.way.via ?? "" };
}

/** Divides nobody again before it ends or joins another way. */
function isPlain(graph: StepGraph, way: WayOut): boolean {
  for (let { next } = way; next !== null && !isJoin(graph, next);) {
    const [only, ...others] = graph.waysOut.get(next) ?? [];
    if (only === undefined || others.length > 0) return false;
    next = only.next;
  }
  return true;
}

function difference(graph: StepGraph, out: readonly WayOut[]): number {
  const lengths = out.map((way) => lengthOf(graph, way));
  return Math.max(...lengths) - Math.min(...lengths);
}

function preferredIndex(step: Step, count: number): number | "even" {
  switch (step.type) {
    case "trueFalseSplit":
    case "multiBranchSplit":
    case "randomizedSplit":
      return count === 2 ? "even" : Math.floor((count - 1) / 2);
    case "holdUntil":
      return Math.floor((count - 1) / 2);
    case "entry":
    case "waitForDuration":
    case "waitForCondition":
    case "sendToDestinations":
      return 0;
    default:
      return assertNever(step);
  }
}
