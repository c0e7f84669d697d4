// A life played on from an instant under a changed journey, from where its past has left it: what
// shared/engine/replay-stages.ts gives from that instant on, without living through what was before.

import { HistoryFacts } from "../people/history-facts.ts";
import type { FactMessage } from "../people/event-pattern.ts";
import { qualifies } from "./entry-rule.ts";
import type { LivePlan } from "./live-plan.ts";
import { candidateOf } from "./machine/decide.ts";
import { stateAfter, type PastTransition } from "./machine/state-after.ts";
import type { TransitionRecord } from "./machine/transition-record.ts";
import { livedIn } from "./replay-stages.ts";

export interface ChangeOnTheWay {
  /** The journey until then, and from then on. Both under the same circumstances. */
  readonly before: LivePlan;
  readonly after: LivePlan;
  /** After the publication. */
  readonly fromMs: number;
}

export interface HalfLife {
  readonly user: string;
  /** In order, up to the end; those that no condition can see may be missing (machine/retention.ts). */
  readonly messages: readonly FactMessage[];
  /** The first of all messages. */
  readonly existsFromMs: number;
  /** All that happened before the instant. */
  readonly past: readonly PastTransition[];
}

/**
 * Everything that happens from the instant on. Of somebody whose latest instance has ended, both journeys must have the
 * same wait for re-entry: only then is it known whether they qualified last.
 */
export function playOn(
  { before, after, fromMs }: ChangeOnTheWay,
  { user, messages, existsFromMs, past }: HalfLife,
): readonly TransitionRecord[] {
  const facts = new HistoryFacts(messages, after.plan.definitions);
  const settledMs = existsFromMs < fromMs ? fromMs - 1 : null;
  const entryStep = after.plan.entry.id;
  const state = stateAfter({ user, entryStep, history: messages, existsFromMs, settledMs }, past);
  const qualified =
    state.instance === null && settledMs !== null && qualifies(candidateOf(before, state, facts), settledMs);
  const { untilMs } = after.settings;
  return livedIn({ fromMs, live: after }, { state: { ...state, qualified }, facts, untilMs }).transitions;
}
