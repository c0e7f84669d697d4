// A journey as its drawing needs to know it: layers, sources, lengths and dominators. Layers come from dagre. A
// connection that leads nowhere known is an open end here; steps out of the entry's reach are left out.

import dagre from "@dagrejs/dagre";
import type { StepId } from "../../shared/base/ids.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Way } from "../../shared/journey/edits/edit.ts";
import type { Journey, Next, Step } from "../../shared/journey/journey.ts";
import { reachableFrom } from "../../shared/journey/reachable.ts";
import { keyOfWay } from "./journey-layout.ts";

export interface WayOut {
  readonly key: string;
  readonly way: Way;
  readonly next: Next;
}

export interface StepGraph {
  /** Every step after all of its sources; the entry first. */
  readonly order: readonly Step[];
  readonly waysOut: ReadonlyMap<StepId, readonly WayOut[]>;
  readonly waysIn: ReadonlyMap<StepId, readonly WayOut[]>;
  /** Number of steps on the longest way from a step to an end, itself included. */
  readonly lengths: ReadonlyMap<StepId, number>;
  /** Steps that lead to a step by however many connections. */
  readonly ancestors: ReadonlyMap<StepId, ReadonlySet<StepId>>;
  /** The joins that all ways to pass through a step last have in common, in order. */
  readonly joinsOf: ReadonlyMap<StepId, readonly StepId[]>;
}

export const isJoin = (graph: StepGraph, step: StepId): boolean => (graph.waysIn.get(step)?.length ?? 0) > 1;

export function stepGraph(journey: Journey): StepGraph | null {
  const waysOut = readWays(journey);
  const entry = journey.steps.find(({ type }) => type === "entry");
  if (entry === undefined) return null;
  const reached = reachableFrom(
    entry.id,
    new Map([...waysOut].map(([id, ways]) => [id, ways.flatMap(({ next }) => next ?? [])])),
  );
  const steps = journey.steps.filter((step) => step === entry || reached.has(step.id));
  const order = inLayers(steps, waysOut);
  const waysIn = sourcesOf(order, waysOut);
  return {
    order,
    waysOut,
    waysIn,
    lengths: lengthsOf(order, waysOut),
    ancestors: ancestorsOf(order, waysIn),
    joinsOf: joinsByDominator(order, waysIn),
  };
}

function readWays(journey: Journey): Map<StepId, readonly WayOut[]> {
  const known = new Set(journey.steps.map(({ id }) => id));
  return new Map(
    journey.steps.map((step) => [
      step.id,
      connectionsOf(step).map(({ via, next }) => {
        const way = { step: step.id, via };
        return { key: keyOfWay(way), way, next: next !== null && known.has(next) ? next : null };
      }),
    ]),
  );
}

function inLayers(steps: readonly Step[], waysOut: ReadonlyMap<StepId, readonly WayOut[]>): readonly Step[] {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ ranker: "tight-tree" });
  for (const { id } of steps) graph.setNode(id, { width: 1, height: 1 });
  for (const { id } of steps)
    for (const { next } of waysOut.get(id) ?? []) if (next !== null) graph.setEdge(id, next, {});
  dagre.layout(graph, { customOrder: orderAsGiven });
  const layer = (step: Step): number => graph.node(step.id).rank ?? 0;
  return steps.toSorted((a, b) => layer(a) - layer(b));
}

/** Only the layers are wanted: within them the order of the journey's own branches counts. */
const orderAsGiven = (graph: { nodes(): string[]; node(id: string): { order?: number } }): void =>
  graph.nodes().forEach((id, index) => {
    graph.node(id).order = index;
  });

function sourcesOf(
  order: readonly Step[],
  waysOut: ReadonlyMap<StepId, readonly WayOut[]>,
): ReadonlyMap<StepId, readonly WayOut[]> {
  const sources = new Map<StepId, WayOut[]>(order.map(({ id }) => [id, []]));
  for (const { id } of order)
    for (const way of waysOut.get(id) ?? []) if (way.next !== null) sources.get(way.next)?.push(way);
  return sources;
}

function lengthsOf(
  order: readonly Step[],
  waysOut: ReadonlyMap<StepId, readonly WayOut[]>,
): ReadonlyMap<StepId, number> {
  const lengths = new Map<StepId, number>();
  for (const { id } of order.toReversed()) {
    const below = (waysOut.get(id) ?? []).map(({ next }) => (next === null ? 0 : (lengths.get(next) ?? 0)));
    lengths.set(id, 1 + Math.max(0, ...below));
  }
  return lengths;
}

function ancestorsOf(
  order: readonly Step[],
  waysIn: ReadonlyMap<StepId, readonly WayOut[]>,
): ReadonlyMap<StepId, ReadonlySet<StepId>> {
  const ancestors = new Map<StepId, Set<StepId>>();
  for (const { id } of order) {
    const mine = new Set<StepId>();
    for (const { way } of waysIn.get(id) ?? []) {
      mine.add(way.step);
      for (const one of ancestors.get(way.step) ?? []) mine.add(one);
    }
    ancestors.set(id, mine);
  }
  return ancestors;
}

/** Immediate dominators in one pass, as the order is topological; then the joins of each. */
function joinsByDominator(
  order: readonly Step[],
  waysIn: ReadonlyMap<StepId, readonly WayOut[]>,
): ReadonlyMap<StepId, readonly StepId[]> {
  const chains = new Map<StepId, readonly StepId[]>();
  const joins = new Map<StepId, StepId[]>(order.map(({ id }) => [id, []]));
  for (const { id } of order) {
    const sources = waysIn.get(id) ?? [];
    const common = sources
      .map(({ way }) => [...(chains.get(way.step) ?? []), way.step])
      .reduce<readonly StepId[] | null>((all, one) => (all === null ? one : sharedStart(all, one)), null);
    chains.set(id, common ?? []);
    const dominator = common?.at(-1);
    if (sources.length > 1 && dominator !== undefined) joins.get(dominator)?.push(id);
  }
  return joins;
}

function sharedStart(a: readonly StepId[], b: readonly StepId[]): readonly StepId[] {
  const differs = a.findIndex((id, index) => b[index] !== id);
  return differs === -1 ? a : a.slice(0, differs);
}
