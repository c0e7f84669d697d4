// What makes the steps a journey: one entry, which comes first and to which nobody leads; connections to
// steps that exist; no cycle; every step reachable. One problem for each mistake: what only follows from
// another problem is not reported.

import { describeCycle, describeFound, quote } from "../base/describe-found.ts";
import type { Problem } from "../base/problem.ts";
import { repeatProblems } from "../base/repeats.ts";
import { isId } from "../base/text-schemas.ts";
import { type GraphNode, graphNodeOf } from "./graph-node.ts";
import { mostSteps } from "./journey.ts";
import { type Followers, hasCycle, reachableFrom, shortestCycle } from "./reachable.ts";

/** What is expected where steps form a cycle. */
export const neverLeadingBack = "steps that never lead back";

/** Problems of the graph that `steps` form, whatever else may be wrong with them. */
export function graphProblems(steps: readonly unknown[]): readonly Problem[] {
  if (steps.length === 0 || steps.length > mostSteps) return [];
  const nodes = steps.map(graphNodeOf);
  const allNamed = nodes.every((node) => isId(node.id));
  const references = referenceProblems(nodes, allNamed);
  const repeats = repeatProblems(
    nodes.map((node) => ({ value: node.id, pointer: `${node.pointer}/id` })),
    "a step id that is unique in the journey",
  );
  const followers = followersOf(nodes);
  const known =
    allNamed && nodes.every((node) => node.complete) && references.length === 0 && repeats.length === 0;
  return [
    ...entryProblems(nodes),
    ...repeats,
    ...references,
    ...(repeats.length === 0 ? cycleProblems(nodes, followers) : []),
    ...(known ? unreachableProblems(nodes, followers) : []),
  ];
}

function entryProblems(nodes: readonly GraphNode[]): readonly Problem[] {
  const entries = nodes.filter((node) => node.isEntry);
  const [entry, ...further] = entries;
  if (entry === undefined) {
    if (!nodes.every((node) => node.complete)) return [];
    return [
      { pointer: "/steps", found: "no entry", expected: "exactly one step of type entry, which comes first" },
    ];
  }
  const misplaced = entry === nodes[0] ? [] : [entry];
  return [
    ...misplaced.map(({ pointer }) => ({
      pointer,
      found: "the entry",
      expected: "the entry as the first step",
    })),
    ...further.map(({ pointer }) => ({ pointer, found: "a second entry", expected: "exactly one entry" })),
  ];
}

/** While a step has no usable id, an unknown id may well mean that step: then nothing is said of it. */
function referenceProblems(nodes: readonly GraphNode[], allNamed: boolean): readonly Problem[] {
  const byId = new Map(nodes.map((node) => [node.id, node] as const).reverse());
  const problems: Problem[] = [];
  for (const { next, pointer } of nodes.flatMap((node) => node.connections)) {
    if (next === null) continue;
    const target = byId.get(next);
    if (target === undefined) {
      if (allNamed) problems.push({ pointer, found: quote(next), expected: "the id of a step, or null" });
    } else if (target.isEntry) {
      problems.push({ pointer, found: `${quote(next)}, the entry`, expected: "a step after the entry" });
    }
  }
  return problems;
}

/** Connections to an entry are left out: they have a problem of their own. */
function followersOf(nodes: readonly GraphNode[]): Followers {
  const entries = new Set(nodes.filter((node) => node.isEntry).map((node) => node.id));
  return new Map(
    nodes.map((node) => [
      node.id ?? node.pointer,
      node.connections.flatMap(({ next }) => (next === null || entries.has(next) ? [] : [next])),
    ]),
  );
}

/** One problem for each knot of steps that lead to each other, at the connection that closes its first cycle. */
function cycleProblems(nodes: readonly GraphNode[], followers: Followers): readonly Problem[] {
  if (!hasCycle(followers)) return [];
  const reported = new Set<string>();
  const problems: Problem[] = [];
  for (const { id } of nodes) {
    if (id === undefined || reported.has(id)) continue;
    const cycle = shortestCycle(id, followers);
    if (cycle === undefined) continue;
    for (const other of reachableFrom(id, followers)) {
      if (reachableFrom(other, followers).has(id)) reported.add(other);
    }
    const last = nodes.find((node) => node.id === cycle.at(-2));
    const closing = last?.connections.find(({ next }) => next === id);
    problems.push({
      pointer: closing?.pointer ?? "/steps",
      found: describeCycle(cycle),
      expected: neverLeadingBack,
    });
  }
  return problems;
}

/** Of what hangs together unreachably, only the steps that nothing leads to. */
function unreachableProblems(nodes: readonly GraphNode[], followers: Followers): readonly Problem[] {
  const entry = nodes.find((node) => node.isEntry);
  if (entry?.id === undefined) return [];
  const reached = reachableFrom(entry.id, followers);
  const ledTo = new Set([...followers.values()].flat());
  return nodes
    .filter((node) => !node.isEntry && node.id !== undefined && !reached.has(node.id) && !ledTo.has(node.id))
    .map((node) => ({
      pointer: node.pointer,
      found: `the step ${describeFound(node.id)}, to which nothing leads`,
      expected: "a step that can be reached from the entry",
    }));
}
