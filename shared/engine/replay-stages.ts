// A life under a journey that changes on the way: up to an instant it is the one before, from then on the next one,
// and whoever is under way goes on from where they stand. With one stage it is shared/engine/replay.ts.

import { assert } from "../base/assert.ts";
import type { Facts } from "../conditions/facts.ts";
import { closedFromMs } from "./accepting.ts";
import type { LivePlan } from "./live-plan.ts";
import { decide } from "./machine/decide.ts";
import { startState, type MachineState } from "./machine/machine-state.ts";
import { nextInstant } from "./machine/next-instant.ts";
import type { TransitionRecord } from "./machine/transition-record.ts";
import type { Life, Replay } from "./replay.ts";
import { HistoryFacts } from "../people/history-facts.ts";

/** Stages ascend; the first one's instant is the publication. All share their circumstances and definitions. */
export interface LiveStage {
  /** The first instant at which this journey decides. */
  readonly fromMs: number;
  readonly live: LivePlan;
}

/**
 * Everything that happens up to and including an instant. At the first instant of a later stage everybody is looked at
 * anew: a wait that is over by the changed journey is over then, and who qualifies for entry by the changed journey, but
 * did not by the one before an instant ago, enters then. Every step and connection that an instance has come by must be
 * in the later journeys too (shared/what-if/missing-past.ts).
 */
export function replayStages(stages: readonly LiveStage[], { user, messages, untilMs }: Life): Replay {
  const [first] = stages;
  assert(first !== undefined, "a journey has at least one stage");
  const history = messages.filter(({ atMs }) => atMs <= untilMs);
  const facts = new HistoryFacts(history, first.live.plan.definitions);
  const transitions: TransitionRecord[] = [];
  let state: MachineState = { ...startState(user), history, existsFromMs: history[0]?.atMs ?? null };
  stages.forEach((stage, index) => {
    if (stage.fromMs > untilMs) return;
    const endMs = (stages[index + 1]?.fromMs ?? Infinity) - 1;
    const lived = livedIn(stage, { state, facts, untilMs: Math.min(untilMs, endMs) });
    state = lived.state;
    transitions.push(...lived.transitions);
  });
  return { state, transitions, facts };
}

/** The stage that decides at an instant; before the first one, the first. */
export function stageAt(stages: readonly LiveStage[], atMs: number): LiveStage {
  const stage = stages.findLast(({ fromMs }) => fromMs <= atMs) ?? stages[0];
  assert(stage !== undefined, "a journey has at least one stage");
  return stage;
}

interface Living {
  readonly state: MachineState;
  readonly facts: Facts;
  readonly untilMs: number;
}

/** What happens from the beginning of a stage up to an instant, to somebody who comes to it in a state. */
export function livedIn(
  { fromMs, live }: LiveStage,
  { state: before, facts, untilMs }: Living,
): Pick<Replay, "state" | "transitions"> {
  const transitions: TransitionRecord[] = [];
  let state = before;
  for (let atMs = firstInstant({ fromMs, live }, state, facts); atMs <= untilMs && atMs !== Infinity;) {
    const decision = decide(live, state, { facts, atMs });
    state = decision.state;
    transitions.push(...decision.transitions);
    atMs = nextInstant(live, state, facts);
  }
  return { state, transitions };
}

/** Whoever has been looked at before is looked at again when the stage begins, whatever was due before. */
function firstInstant({ fromMs, live }: LiveStage, state: MachineState, facts: Facts): number {
  if (state.settledMs === null) return nextInstant(live, state, facts);
  return fromMs < closedFromMs(live.settings) ? fromMs : Infinity;
}
