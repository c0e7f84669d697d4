// Advancing one instance at one instant, until nothing more happens (SEMANTICS.md section 6, "Advance").
// Connections lead from a lower rank to a higher one, so one pass in rank order is all there is to do.

import { holds, type FactsAt } from "../../conditions/holds.ts";
import { nextChange } from "../../conditions/next-change.ts";
import { connectionsOf } from "../../journey/connections.ts";
import type { Next, Step } from "../../journey/journey.ts";
import { instanceScope } from "../instance-scope.ts";
import type { LivePlan } from "../live-plan.ts";
import { behaviourOf } from "../steps/behaviours.ts";
import type { Standing } from "../standing.ts";
import type { TransitionKind } from "../transition.ts";
import type { InstanceState } from "./machine-state.ts";

interface Traveller {
  readonly user: string;
  readonly instance: InstanceState;
}

interface Advanced {
  readonly instance: InstanceState;
  readonly kinds: readonly TransitionKind[];
}

/** What happens to the instance at `atMs`, in rank order, and how it stands then. */
export function advance(live: LivePlan, traveller: Traveller, { facts, atMs }: FactsAt): Advanced {
  const kinds: TransitionKind[] = [];
  let { instance } = traveller;
  let completes = false;
  for (const step of openSteps(live, instance)) {
    const reachedMs = instance.reached[step.id];
    if (reachedMs === undefined) continue;
    if (reachedMs === atMs) {
      const sent = sendsOf(step);
      kinds.push(
        { what: "reached", step: step.id },
        ...sent.map((send) => ({ what: "sent", ...send }) as const),
      );
      instance = { ...instance, sent: [...instance.sent, ...sent] };
    }
    const vias = behaviourOf(step).due(
      step,
      standingAt(live, { ...traveller, instance }, { step, facts, atMs }),
    );
    for (const via of vias) kinds.push({ what: "passed", step: step.id, via });
    const nexts = connectionsOf(step).filter((connection) => vias.includes(connection.via));
    completes ||= nexts.some(({ next }) => next === null);
    instance = passThrough(instance, { step, vias, nexts: nexts.map(({ next }) => next), atMs });
  }
  if (completes && !instance.completed) {
    kinds.push({ what: "completed" });
    instance = { ...instance, completed: true };
  }
  return { instance, kinds };
}

/** Steps in rank order that may still pass; whether they have been reached may change during the pass. */
function openSteps({ plan }: LivePlan, instance: InstanceState): readonly Step[] {
  return plan.ranked.filter((step) => !behaviourOf(step).isDone(step, instance.fired[step.id] ?? []));
}

interface Passing {
  readonly step: Step;
  readonly vias: readonly string[];
  /** Where these connections lead. */
  readonly nexts: readonly Next[];
  readonly atMs: number;
}

function passThrough(instance: InstanceState, { step, vias, nexts, atMs }: Passing): InstanceState {
  if (vias.length === 0) return instance;
  const reached = { ...instance.reached };
  for (const next of nexts) if (next !== null && reached[next] === undefined) reached[next] = atMs;
  const fired = { ...instance.fired, [step.id]: [...(instance.fired[step.id] ?? []), ...vias] };
  return { ...instance, reached, fired };
}

const sendsOf = (step: Step): InstanceState["sent"] =>
  step.type === "sendToDestinations"
    ? step.destinations.map(({ id }) => ({ step: step.id, destination: id }))
    : [];

/** Where an instance stands at one of its reached steps. */
export function standingAt(
  { plan, settings }: LivePlan,
  { user, instance }: Traveller,
  { step, facts, atMs }: FactsAt & { readonly step: Step },
): Standing {
  const reachedMs = instance.reached[step.id] ?? atMs;
  const scope = instanceScope(settings.publishedAtMs, { entryMs: instance.entryMs, stepMs: reachedMs });
  return {
    userId: user,
    journeyId: plan.journey.id,
    atMs,
    reachedMs,
    fired: instance.fired[step.id] ?? [],
    holds: (condition) => holds(condition, { facts, atMs, scope }),
    nextChange: (condition) => nextChange(condition, { facts, atMs, scope }),
  };
}
