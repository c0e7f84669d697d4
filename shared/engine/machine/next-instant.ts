// The next instant that has to be decided. Conditions are piecewise constant, so these are all there are: the
// publication, messages, ends of waits and windows, flips of dates, time exits and ends of re-entry waits.

import type { Facts } from "../../conditions/facts.ts";
import type { FactsAt } from "../../conditions/holds.ts";
import { nextChange } from "../../conditions/next-change.ts";
import { closedFromMs } from "../accepting.ts";
import { nextQualifying } from "../entry-rule.ts";
import { instanceScope } from "../instance-scope.ts";
import type { LivePlan } from "../live-plan.ts";
import { behaviourOf } from "../steps/behaviours.ts";
import { standingAt } from "./advance.ts";
import { candidateOf } from "./decide.ts";
import type { InstanceState, MachineState } from "./machine-state.ts";

/** The first instant after the settled one at which something may happen; Infinity if none will without a message. */
export function nextInstant(live: LivePlan, state: MachineState, facts: Facts): number {
  const { publishedAtMs } = live.settings;
  if (state.existsFromMs === null) return Infinity;
  if (state.settledMs === null) return withinLife(live, Math.max(publishedAtMs, state.existsFromMs));
  const message = firstAfter(state.history, state.settledMs);
  const due = state.dueMs !== null && state.dueMs > state.settledMs ? state.dueMs : Infinity;
  const byTime =
    state.instance === null
      ? nextEntry(live, state, { facts, atMs: state.settledMs })
      : nextMove(live, state.user, { instance: state.instance, facts, atMs: state.settledMs });
  return withinLife(live, Math.min(message, due, byTime));
}

const withinLife = ({ settings }: LivePlan, atMs: number): number =>
  atMs < closedFromMs(settings) ? atMs : Infinity;

function nextEntry(live: LivePlan, state: MachineState, { facts, atMs }: FactsAt): number {
  const eligibleMs = state.endedMs === null ? -Infinity : state.endedMs + live.plan.reentryAfterMs;
  return eligibleMs > atMs ? eligibleMs : nextQualifying(candidateOf(live, state, facts), atMs);
}

function nextMove(
  live: LivePlan,
  user: string,
  { instance, facts, atMs }: FactsAt & { readonly instance: InstanceState },
): number {
  const when = live.plan.journey.settings?.exit?.when;
  const { entryMs } = instance;
  const scope = instanceScope(live.settings.publishedAtMs, { entryMs, stepMs: entryMs });
  let soonest = Math.min(
    entryMs + live.plan.exitAfterMs,
    when === undefined ? Infinity : nextChange(when, { facts, atMs, scope }),
  );
  for (const step of live.plan.ranked) {
    if (instance.reached[step.id] === undefined) continue;
    if (behaviourOf(step).isDone(step, instance.fired[step.id] ?? [])) continue;
    const standing = standingAt(live, { user, instance }, { step, facts, atMs });
    soonest = Math.min(soonest, behaviourOf(step).nextDue(step, standing));
  }
  return soonest;
}

/** Binary search: a replay asks this for every instant of a long history. */
function firstAfter(history: MachineState["history"], settledMs: number): number {
  let low = 0;
  for (let high = history.length; low < high;) {
    const middle = (low + high) >>> 1;
    if ((history[middle]?.atMs ?? Infinity) <= settledMs) low = middle + 1;
    else high = middle;
  }
  return history[low]?.atMs ?? Infinity;
}
