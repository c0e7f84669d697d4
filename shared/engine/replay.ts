// One user's life with a journey, lived through instant by instant with the whole history at hand: the reference
// that explanations are read off, and that the batch is tested against.

import { lastInstantMs, type Instant } from "../base/instant.ts";
import type { Facts } from "../conditions/facts.ts";
import type { FactMessage } from "../people/event-pattern.ts";
import { HistoryFacts } from "../people/history-facts.ts";
import { decide, type Drive } from "./machine/decide.ts";
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
export function replay(drive: Drive, { user, messages, untilMs }: Life): Replay {
  const history = messages.filter(({ atMs }) => atMs <= untilMs);
  const facts = new HistoryFacts(history, drive.plan.definitions);
  const transitions: TransitionRecord[] = [];
  let state: MachineState = { ...startState(user), history, existsFromMs: history[0]?.atMs ?? null };
  for (;;) {
    const atMs = nextInstant(drive, state, facts);
    if (atMs > untilMs || atMs === Infinity) return { state, transitions, facts };
    const decision = decide(drive, state, { facts, atMs });
    state = decision.state;
    transitions.push(...decision.transitions);
  }
}

/** What would happen next if no message arrived, whenever that is; null if nothing ever would. */
export function nextTransition({ plan, settings }: Drive, past: Replay): TransitionRecord | null {
  const drive = { plan, settings: { ...settings, untilMs: Infinity as Instant } };
  let { state } = past;
  for (;;) {
    const atMs = nextInstant(drive, state, past.facts);
    if (atMs > lastInstantMs) return null;
    const decision = decide(drive, state, { facts: past.facts, atMs });
    state = decision.state;
    const [first] = decision.transitions;
    if (first !== undefined) return first;
  }
}
