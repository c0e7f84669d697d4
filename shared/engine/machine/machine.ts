// The incremental drive: state + message or wake-up → state, transitions, next wake-up. It lives through time
// and sees nothing that has not arrived; a remote engine runs it, and the batch must equal it.

import { HistoryFacts } from "../../people/history-facts.ts";
import type { LivePlan } from "../live-plan.ts";
import type { Plan } from "../plan.ts";
import type { RunSettings } from "../run-settings.ts";
import { decide } from "./decide.ts";
import type { KeptMessage, MachineState } from "./machine-state.ts";
import { nextInstant } from "./next-instant.ts";
import { forget, keep, retentionOf, type Retention } from "./retention.ts";
import type { TransitionRecord } from "./transition-record.ts";

export interface Outcome {
  readonly state: MachineState;
  readonly transitions: readonly TransitionRecord[];
  /** When to call `wake` if no message arrives before; Infinity if nothing will happen by time alone. */
  readonly wakeMs: number;
}

export class Machine {
  private readonly live: LivePlan;
  private readonly retention: Retention;

  constructor(plan: Plan, settings: RunSettings) {
    this.live = { plan, settings };
    this.retention = retentionOf(plan);
  }

  /**
   * Takes in the user's next message, after deciding every instant before it. Its own instant is decided at
   * the wake-up, when all messages of that millisecond have arrived. A message from before the settled
   * instant joins the history at its place; what was decided stands, and it is looked at a millisecond later.
   */
  receive(state: MachineState, message: KeptMessage): Outcome {
    const { state: settled, transitions } = this.settle(state, message.atMs - 1);
    const kept = keep(this.retention, message);
    const settledMs = settled.settledMs ?? -Infinity;
    const next = {
      ...settled,
      dueMs: message.atMs <= settledMs ? settledMs + 1 : settled.dueMs,
      existsFromMs: Math.min(settled.existsFromMs ?? Infinity, message.atMs),
      history: kept === undefined ? settled.history : insert(settled.history, kept),
    };
    return { state: next, transitions, wakeMs: nextInstant(this.live, next, this.factsOf(next)) };
  }

  /** Decides every instant up to and including `atMs`; all messages up to it must have arrived. */
  wake(state: MachineState, atMs: number): Outcome {
    const { state: settled, transitions } = this.settle(state, atMs);
    return { state: settled, transitions, wakeMs: nextInstant(this.live, settled, this.factsOf(settled)) };
  }

  private settle(state: MachineState, untilMs: number): Pick<Outcome, "state" | "transitions"> {
    const facts = this.factsOf(state);
    const transitions: TransitionRecord[] = [];
    let current = state;
    for (;;) {
      const atMs = nextInstant(this.live, current, facts);
      if (atMs > untilMs || atMs === Infinity) break;
      const decision = decide(this.live, current, { facts, atMs });
      current = decision.state;
      transitions.push(...decision.transitions);
    }
    if (current.settledMs !== null && untilMs !== Infinity) {
      current = { ...current, settledMs: Math.max(current.settledMs, untilMs) };
    }
    const history = forget(this.retention, current, this.live.settings.publishedAtMs);
    return { state: { ...current, history }, transitions };
  }

  private factsOf(state: MachineState): HistoryFacts {
    return new HistoryFacts(state.history, this.live.plan.definitions);
  }
}

function insert(history: readonly KeptMessage[], message: KeptMessage): readonly KeptMessage[] {
  const index = history.findIndex(({ atMs }) => atMs > message.atMs);
  return index === -1 ? [...history, message] : history.toSpliced(index, 0, message);
}
