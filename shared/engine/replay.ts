// One user's life with a journey, lived through instant by instant with the whole history at hand: the reference
// that explanations are read off, and that the batch is tested against.

import { lastInstantMs, type Instant } from "../base/instant.ts";
import type { Facts } from "../conditions/facts.ts";
import type { FactMessage } from "../people/event-pattern.ts";
import { HistoryFacts } from "../people/history-facts.ts";
import type { LivePlan } from "./live-plan.ts";
import { decide } from "./machine/decide.ts";
import { startState, type MachineState } from "./machine/machine-state.ts";
import { nextInstant } from "./machine/next-instant.ts";
import type { TransitionRecord } from "./machine/transition-record.ts";

export interface Replay {
  readonly state: MachineState;
  readonly transitions: readonly TransitionRecord[];
  readonly facts: Facts;
}

export interface Life {
  readonly user: string;
  /** All of the user's messages, in (timestamp, position) order. */
  readonly messages: readonly FactMessage[];
  /** Inclusive; later messages and instants are not seen. Infinity for all that would happen. */
  readonly untilMs: number;
}

/** Everything that happens to one user up to and including an instant. */
export function replay(live: LivePlan, { user, messages, untilMs }: Life): Replay {
  const history = messages.filter(({ atMs }) => atMs <= untilMs);
  const facts = new HistoryFacts(history, live.plan.definitions);
  const transitions: TransitionRecord[] = [];
  let state: MachineState = { ...startState(user), history, existsFromMs: history[0]?.atMs ?? null };
  for (;;) {
    const atMs = nextInstant(live, state, facts);
    if (atMs > untilMs || atMs === Infinity) return { state, transitions, facts };
    const decision = decide(live, state, { facts, atMs });
    state = decision.state;
    transitions.push(...decision.transitions);
  }
}

/** What would happen next if no message arrived, whenever that is; null if nothing ever would. */
export function nextTransition({ plan, settings }: LivePlan, past: Replay): TransitionRecord | null {
  const live = { plan, settings: { ...settings, untilMs: Infinity as Instant } };
  let { state } = past;
  for (;;) {
    const atMs = nextInstant(live, state, past.facts);
    if (atMs > lastInstantMs) return null;
    const decision = decide(live, state, { facts: past.facts, atMs });
    state = decision.state;
    const [first] = decision.transitions;
    if (first !== undefined) return first;
  }
}
