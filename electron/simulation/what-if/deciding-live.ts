// Which of a rehearsal's journeys decided what is asked about: that of the instant at which it was decided.

import { stageAt } from "../../../shared/engine/replay-stages.ts";
import type { LivePlan } from "../../../shared/engine/live-plan.ts";
import type { TransitionRecord } from "../../../shared/engine/machine/transition-record.ts";
import type { WhySubject } from "../../../shared/why/why-answer.ts";
import type { OpenRehearsal } from "../travel/open-rehearsal.ts";

interface Asked {
  readonly subject: WhySubject;
  readonly atMs: number;
  /** Of the person, in order. */
  readonly transitions: readonly TransitionRecord[];
}

export const decidingLive = ({ stages }: OpenRehearsal, asked: Asked): LivePlan =>
  stageAt(stages, decidedMs(asked)).live;

/** What is still open is decided now. */
function decidedMs({ subject, atMs, transitions }: Asked): number {
  if (subject.about === "transition") return transitions[subject.transition]?.atMs ?? atMs;
  const past = transitions.filter((record) => record.atMs <= atMs);
  const entry = past.at(-1)?.entry;
  const instance = past.filter((record) => record.entry === entry);
  const decided =
    subject.about === "step"
      ? instance.findLast(({ kind }) => kind.what === "passed" && kind.step === subject.step)
      : instance.at(-1)?.kind.what === "ended"
        ? undefined
        : instance[0];
  return decided?.atMs ?? atMs;
}
