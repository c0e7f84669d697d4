// Everything that one instant decides for one user, in the order of SEMANTICS.md section 6: exit, else advance;
// and for a user in no instance, entry (section 5). The caller visits the instants in ascending order and
// misses none at which something may change (see next-instant.ts).

import type { Facts } from "../../conditions/facts.ts";
import { holds, type FactsAt } from "../../conditions/holds.ts";
import { isAccepting } from "../accepting.ts";
import { qualifies, type Candidate } from "../entry-rule.ts";
import { instanceScope } from "../instance-scope.ts";
import type { LivePlan } from "../live-plan.ts";
import type { TransitionKind } from "../transition.ts";
import { advance } from "./advance.ts";
import type { InstanceState, MachineState } from "./machine-state.ts";
import type { TransitionRecord } from "./transition-record.ts";

export interface Decision {
  readonly state: MachineState;
  readonly transitions: readonly TransitionRecord[];
}

export function candidateOf({ plan, settings }: LivePlan, state: MachineState, facts: Facts): Candidate {
  const { publishedAtMs } = settings;
  return { plan, publishedAtMs, facts, existsFromMs: state.existsFromMs ?? Infinity };
}

/** Decides instant `atMs`; `facts` must know every message up to it. */
export function decide(live: LivePlan, state: MachineState, { facts, atMs }: FactsAt): Decision {
  const settled = { ...state, settledMs: atMs };
  if (state.instance === null) return enter(live, settled, { facts, atMs });
  const reason = exitReason(live, state.instance, { facts, atMs });
  if (reason !== undefined) return end(settled, state.instance, reason);
  const { instance, kinds } = advance(live, { user: state.user, instance: state.instance }, { facts, atMs });
  return { state: { ...settled, instance }, transitions: recordsOf(settled, kinds) };
}

function enter(live: LivePlan, state: MachineState, { facts, atMs }: FactsAt): Decision {
  const candidate = candidateOf(live, state, facts);
  const qualified = qualifies(candidate, atMs);
  const next = { ...state, qualified };
  if (!qualified || !mayEnter(live, state, { candidate, atMs })) return { state: next, transitions: [] };
  const { entry } = live.plan;
  const fresh = { entryMs: atMs, completed: false, reached: { [entry.id]: atMs }, fired: {}, sent: [] };
  const { instance, kinds } = advance(live, { user: state.user, instance: fresh }, { facts, atMs });
  const entered = { ...next, entries: state.entries + 1, instance };
  return { state: entered, transitions: recordsOf(entered, kinds) };
}

/** Whether a user who qualifies now enters now: the journey accepts, and this is one of their moments. */
function mayEnter(
  { plan, settings }: LivePlan,
  state: MachineState,
  { candidate, atMs }: { readonly candidate: Candidate; readonly atMs: number },
): boolean {
  if (!isAccepting(settings, atMs)) return false;
  if (state.endedMs !== null && atMs <= state.endedMs + plan.reentryAfterMs) {
    return atMs === state.endedMs + plan.reentryAfterMs;
  }
  if (atMs > settings.publishedAtMs) return !state.qualified;
  return plan.entry.useHistoricalData === true || !qualifies(candidate, atMs - 1);
}

function exitReason(
  { plan, settings }: LivePlan,
  instance: InstanceState,
  { facts, atMs }: FactsAt,
): "time" | "condition" | undefined {
  if (atMs >= instance.entryMs + plan.exitAfterMs) return "time";
  const when = plan.journey.settings?.exit?.when;
  if (when === undefined) return undefined;
  const { entryMs } = instance;
  const scope = instanceScope(settings.publishedAtMs, { entryMs, stepMs: entryMs });
  return holds(when, { facts, atMs, scope }) ? "condition" : undefined;
}

function end(state: MachineState, instance: InstanceState, reason: "time" | "condition"): Decision {
  const undone = instance.sent.map((sent): TransitionKind => ({ what: "unsent", ...sent }));
  const outcome = instance.completed ? "completed" : "exited";
  return {
    state: { ...state, instance: null, endedMs: state.settledMs, qualified: false },
    transitions: recordsOf(state, [...undone, { what: "ended", reason, outcome }]),
  };
}

const recordsOf = (
  { user, entries, settledMs }: MachineState,
  kinds: readonly TransitionKind[],
): readonly TransitionRecord[] => kinds.map((kind) => ({ user, entry: entries, atMs: settledMs ?? 0, kind }));
