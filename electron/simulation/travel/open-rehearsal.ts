// A kept rehearsal as the travelling thread has it open: what every answer about it is read from.

import type { LivePlan } from "../../../shared/engine/live-plan.ts";
import type { LiveStage } from "../../../shared/engine/replay-stages.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import type { Message } from "../../../shared/people/message.ts";
import type { Space } from "../../space/space.ts";
import type { SavedRehearsal } from "../saved-rehearsal.ts";

/** Everything throws SpaceFailure as the stores do: it is used inside `space.read`. */
export interface OpenRehearsal {
  readonly id: number;
  readonly space: Space;
  /** Outline, records, users, counts at an instant, people at a step. */
  readonly saved: SavedRehearsal;
  /** As they were when it was rehearsed. */
  readonly definitions: Definitions;
  /** Of the journey as it was rehearsed, under the rehearsal's circumstances. */
  readonly live: LivePlan;
  /**
   * Its journeys one after the other: one, but for a what-if whose journey was changed on the way, of which what
   * happened before was decided by an earlier one (stageAt). `live` is the last.
   */
  readonly stages: readonly LiveStage[];
  /**
   * As this rehearsal saw them: of a what-if with its changes, of generated people as they were generated. In
   * (timestamp, position) order; undefined for a person whom it does not know.
   */
  messagesOf(userId: string): readonly Message[] | undefined;
}

/** One question of the travelling thread: its answer is a plain value that can be sent between threads. */
export type TravelAnswer<Question, Answer> = (
  rehearsal: OpenRehearsal,
  question: Question,
  isCancelled: () => boolean,
) => Answer | Promise<Answer>;
