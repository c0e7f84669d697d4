// A journey as its drawing needs to know it: order, sources, lengths and dominators. The order comes from dagre's
// graph library; dagre's own places are not used: with a hundred steps they take longer than a frame, and an edit
// would move steps sideways. Bears broken drafts: a connection that leads nowhere known or closes a ring is an open
// end here, and steps out of the entry's reach are left out.

import dagre from "@dagrejs/dagre";
import type { StepId } from "../../shared/base/ids.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Way } from "../../shared/journey/edits/edit.ts";
import type { Journey, Next, Step } from "../../shared/journey/journey.ts";
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

/** null: there is no entry. */
export function stepGraph(journey: Journey): StepGraph | null {
  const entry = journey.steps.find(({ type }) => type === "entry");
  if (entry === undefined) return null;
  const waysOut = waysFrom(entry.id, journey);
  const steps = journey.steps.filter(({ id }) => waysOut.has(id));
  const order = inOrder(entry.id, steps, waysOut);
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

type WaysOut = ReadonlyMap<StepId, readonly WayOut[]>;

/** The ways of every step that can be reached; those that would close a ring are open. */
function waysFrom(entry: StepId, journey: Journey): WaysOut {
  const steps = new Map(journey.steps.map((step) => [step.id, step]));
  const ways = new Map<StepId, readonly WayOut[]>();
  const above = new Set<StepId>();
  const visit = (step: Step): void => {
    above.add(step.id);
    ways.set(step.id, []);
    const out = connectionsOf(step).map(({ via, next }): WayOut => {
      const way = { step: step.id, via };
      const target = next === null || above.has(next) ? undefined : steps.get(next);
      if (target !== undefined && !ways.has(target.id)) visit(target);
      return { key: keyOfWay(way), way, next: target?.id ?? null };
    });
    ways.set(step.id, out);
    above.delete(step.id);
  };
  const first = steps.get(entry);
  if (first !== undefined) visit(first);
  return ways;
}

/** Depth first: a step that is put in or taken out leaves the order of all others as it was. */
function inOrder(entry: StepId, steps: readonly Step[], waysOut: WaysOut): readonly Step[] {
  const graph = new dagre.graphlib.Graph();
  for (const { id } of steps) graph.setNode(id);
  for (const { id } of steps)
    for (const { next } of waysOut.get(id) ?? []) if (next !== null) graph.setEdge(id, next);
  const known = new Map(steps.map((step) => [step.id, step]));
  return dagre.graphlib.alg
    .postorder(graph, [entry])
    .toReversed()
    .flatMap((id) => known.get(id) ?? []);
}

function sourcesOf(order: readonly Step[], waysOut: WaysOut): ReadonlyMap<StepId, readonly WayOut[]> {
  const sources = new Map<StepId, WayOut[]>(order.map(({ id }) => [id, []]));
  for (const { id } of order)
    for (const way of waysOut.get(id) ?? []) if (way.next !== null) sources.get(way.next)?.push(way);
  return sources;
}

function lengthsOf(order: readonly Step[], waysOut: WaysOut): ReadonlyMap<StepId, number> {
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
