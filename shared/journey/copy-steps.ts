// Taking a copy of steps, or of all that hangs below a connection. The journey stays as it is.

import type { StepId } from "../base/ids.ts";
import { connectionsOf } from "./connections.ts";
import { disconnect } from "./edits/connect.ts";
import type { Way } from "./edits/edit.ts";
import type { Fragment } from "./fragment.ts";
import type { Journey, Next, Step } from "./journey.ts";
import { mapConnections } from "./map-connections.ts";
import { rankSteps } from "./rank.ts";

/**
 * In rank order, so that the first is the topmost. Where a connection leads out of the chosen steps and, along
 * the first ways of those between, into them again, the copy leads there directly. The entry is never copied.
 */
export function copySteps(journey: Journey, ids: Iterable<StepId>): Fragment {
  const wanted = new Set(ids);
  const chosen = new Map(
    inRankOrder(journey.steps)
      .filter(({ id, type }) => wanted.has(id) && type !== "entry")
      .map((step) => [step.id, step]),
  );
  const byId = new Map(journey.steps.map((step) => [step.id, step]));
  const onward = (next: Next): Next => {
    const seen = new Set<StepId>();
    let at = next;
    while (at !== null && !chosen.has(at)) {
      const step: Step | undefined = seen.has(at) ? undefined : byId.get(at);
      seen.add(at);
      at = (step && connectionsOf(step)[0]?.next) ?? null;
    }
    return at;
  };
  const steps = [...chosen.values()].map((step) => mapConnections(step, (_via, next) => onward(next)));
  return { format: "rehearse.fragment/1", steps: withoutCycles(steps) };
}

/** All that hangs below a connection and only there: what would go if it were disconnected. */
export function copyBranch(journey: Journey, way: Way): Fragment {
  const without = disconnect(journey, way);
  if (!without.ok) return copySteps(journey, []);
  const kept = new Set(without.value.steps.map(({ id }) => id));
  return copySteps(
    journey,
    journey.steps.map(({ id }) => id).filter((id) => !kept.has(id)),
  );
}

/** Steps on a cycle (in a draft) have no rank; they come last. */
function inRankOrder(steps: readonly Step[]): readonly Step[] {
  const ranked = rankSteps(steps).flatMap((index) => steps[index] ?? []);
  const known = new Set(ranked);
  return [...ranked, ...steps.filter((step) => !known.has(step))];
}

/** A broken draft may have cycles; a copy never has. */
function withoutCycles(steps: readonly Step[]): readonly Step[] {
  if (rankSteps(steps).length === steps.length) return steps;
  const place = new Map(steps.map(({ id }, index) => [id, index]));
  return steps.map((step, index) =>
    mapConnections(step, (_via, next) => (next !== null && (place.get(next) ?? -1) > index ? next : null)),
  );
}
