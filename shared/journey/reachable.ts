// Which steps can be reached, by step id. Connections to unknown steps lead nowhere.

import { connectionsOf } from "./connections.ts";
import type { Step } from "./journey.ts";

/** The ids of `next` steps of each step. */
export type Followers = ReadonlyMap<string, readonly string[]>;

export const followersOf = (steps: readonly Step[]): Followers =>
  new Map(
    steps.map((step) => [step.id, connectionsOf(step).flatMap(({ next }) => (next === null ? [] : [next]))]),
  );

/** Every step that at least one connection away from `from` leads to; `from` itself only along a cycle. */
export function reachableFrom(from: string, followers: Followers): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(followers.get(from) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id) || !followers.has(id)) continue;
    reached.add(id);
    open.push(...(followers.get(id) ?? []));
  }
  return reached;
}

/** Whether some step leads back to itself. Takes steps away that nothing leads to, as long as there are any. */
export function hasCycle(followers: Followers): boolean {
  const openPredecessors = new Map([...followers.keys()].map((id) => [id, 0]));
  for (const next of [...followers.values()].flat()) {
    const count = openPredecessors.get(next);
    if (count !== undefined) openPredecessors.set(next, count + 1);
  }
  const free = [...openPredecessors].flatMap(([id, count]) => (count === 0 ? [id] : []));
  let taken = 0;
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    taken += 1;
    for (const next of followers.get(id) ?? []) {
      const count = openPredecessors.get(next);
      if (count === undefined) continue;
      openPredecessors.set(next, count - 1);
      if (count === 1) free.push(next);
    }
  }
  return taken < followers.size;
}

/** The ids along a shortest way from `from` back to `from`, both ends included; undefined where there is none. */
export function shortestCycle(from: string, followers: Followers): readonly string[] | undefined {
  const seen = new Set<string>();
  let ways: readonly (readonly string[])[] = [[from]];
  while (ways.length > 0) {
    const longer: (readonly string[])[] = [];
    for (const way of ways) {
      for (const next of followers.get(way.at(-1) ?? from) ?? []) {
        if (next === from) return [...way, next];
        if (seen.has(next)) continue;
        seen.add(next);
        longer.push([...way, next]);
      }
    }
    ways = longer;
  }
  return undefined;
}
