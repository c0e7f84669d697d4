// What stays the same while a person is looked for: the journey under its circumstances, and the ways to the connection
// that they are to take.

import { closedFromMs } from "../engine/accepting.ts";
import type { LivePlan } from "../engine/live-plan.ts";
import { replayStages, type LiveStage } from "../engine/replay-stages.ts";
import type { TransitionRecord } from "../engine/machine/transition-record.ts";
import { assert } from "../base/assert.ts";
import type { EditedPerson } from "./edited-person.ts";
import { waysToConnection, type Target, type WaysToConnection } from "./ways-to-connection.ts";

export interface SearchWorld {
  readonly stages: readonly LiveStage[];
  /** Of the journey that it ends with. */
  readonly live: LivePlan;
  readonly ways: WaysToConnection;
  /** The last instant that anything happens at. */
  readonly endMs: number;
}

export function searchWorld(stages: readonly LiveStage[], target: Target): SearchWorld {
  const live = stages.at(-1)?.live;
  assert(live !== undefined, "a journey has at least one stage");
  return {
    stages,
    live,
    ways: waysToConnection(live.plan.journey, target),
    endMs: closedFromMs(live.settings) - 1,
  };
}

/** Everything that would happen to somebody. */
export function livedBy(world: SearchWorld, person: EditedPerson): readonly TransitionRecord[] {
  const { untilMs } = world.live.settings;
  const { original, messages } = person;
  return replayStages(world.stages, { user: original.userId, messages, untilMs }).transitions;
}
