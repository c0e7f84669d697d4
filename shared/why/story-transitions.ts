// Transitions as a story tells them: what goes without saying beside another one of the same instant is told with it.

import type { TransitionRecord } from "../engine/machine/transition-record.ts";
import type { Journey, Step } from "../journey/journey.ts";
import type { StoryTransition } from "./story-item.ts";

export function storyTransitions(
  journey: Journey,
  transitions: readonly TransitionRecord[],
): readonly StoryTransition[] {
  const steps = new Map(journey.steps.map((step) => [step.id, step]));
  const told: StoryTransition[] = [];
  let besides: number[] = [];
  transitions.forEach((record, transition) => {
    const { entry, atMs, kind } = record;
    const step = "step" in kind ? steps.get(kind.step) : undefined;
    const last = told.at(-1);
    if (last !== undefined && goesWithLast(record, step)) {
      told[told.length - 1] = { ...last, besides: [...last.besides, transition] };
    } else if (step !== undefined && goesWithNext(step, transitions, transition)) {
      besides.push(transition);
    } else {
      told.push({ kind: "transition", transition, atMs, entry, happened: kind, besides });
      besides = [];
    }
  });
  return told;
}

/** Who enters has passed the entry, and who was sent something has passed the send. */
const goesWithLast = ({ kind }: TransitionRecord, step: Step | undefined): boolean =>
  kind.what === "passed" && (step?.type === "entry" || step?.type === "sendToDestinations");

/** Reaching what decides or sends at once, and the end of a wait that led on. */
function goesWithNext(step: Step, transitions: readonly TransitionRecord[], transition: number): boolean {
  const record = transitions[transition];
  const next = transitions[transition + 1];
  if (record === undefined || next === undefined || next.atMs !== record.atMs || next.entry !== record.entry)
    return false;
  if (record.kind.what === "passed") return step.type === "waitForDuration" && next.kind.what === "reached";
  if (record.kind.what !== "reached" || !("step" in next.kind) || next.kind.step !== step.id) return false;
  return step.type !== "entry" && (next.kind.what === "passed" || next.kind.what === "sent");
}
