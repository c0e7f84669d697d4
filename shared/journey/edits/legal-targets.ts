// Which existing steps a connection may be led to: those that make no cycle and strand nobody.

import type { StepId } from "../../base/ids.ts";
import { connectionsOf } from "../connections.ts";
import type { Journey, Step } from "../journey.ts";
import { followersOf, reachableFrom } from "../reachable.ts";
import { leadWay } from "./change-steps.ts";
import type { Way } from "./edit.ts";

/** Ids in file order; exactly those for which the edit `connect` succeeds. Empty for an unknown way. */
export function legalTargets(journey: Journey, way: Way): readonly StepId[] {
  const leader = journey.steps.find(({ id }) => id === way.step);
  const current = leader && connectionsOf(leader).find(({ via }) => via === way.via);
  if (current === undefined) return [];
  const followers = followersOf(journey.steps);
  return journey.steps
    .filter((target) => {
      if (target.type === "entry" || target.id === way.step || target.id === current.next) return false;
      if (reachableFrom(target.id, followers).has(way.step)) return false;
      return current.next === null || isLedTo(leadWay(journey.steps, way, target.id), current.next);
    })
    .map(({ id }) => id);
}

/** In an acyclic graph a step is reachable as long as any reachable step leads to it. */
function isLedTo(steps: readonly Step[], id: StepId): boolean {
  return [...followersOf(steps).values()].some((nexts) => nexts.includes(id));
}
