// Which connections of a journey lead on to one of them, and how many decisions lie between: what has to go right for
// somebody who is still on the way.

import type { StepId } from "../base/ids.ts";
import { connectionsOf } from "../journey/connections.ts";
import type { Journey, Step } from "../journey/journey.ts";

export interface Target {
  readonly step: StepId;
  readonly via: string;
}

export interface WaysToConnection {
  readonly target: Target;
  /** The connections of a step that lead on to the target, itself included; none where the step is not on a way. */
  readonly useful: (step: StepId) => readonly string[];
  /** About how many changes lie between reaching the step and taking the target; Infinity where no way leads. */
  readonly distance: (step: StepId) => number;
}

export function waysToConnection(journey: Journey, target: Target): WaysToConnection {
  const steps = new Map(journey.steps.map((step) => [step.id, step]));
  const known = new Map<StepId, number>();
  const distance = (id: StepId): number => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const step = steps.get(id);
    if (step === undefined) return Infinity;
    const through = connectionsOf(step).map(
      ({ via, next }) => gate(step, via) + behind(id, via, next === null ? Infinity : distance(next)),
    );
    const least = Math.min(Infinity, ...through);
    known.set(id, least);
    return least;
  };
  const behind = (id: StepId, via: string, further: number): number =>
    id === target.step && via === target.via ? 0 : further;
  const useful = (id: StepId): readonly string[] => {
    const step = steps.get(id);
    if (step === undefined) return [];
    return connectionsOf(step)
      .filter(({ via, next }) => behind(id, via, next === null ? Infinity : distance(next)) < Infinity)
      .map(({ via }) => via);
  };
  return { target, useful, distance };
}

/** Where something must come true, one change; where nothing has to happen, hardly any. */
function gate(step: Step, via: string): number {
  switch (step.type) {
    case "entry":
    case "waitForDuration":
    case "sendToDestinations":
      return 0;
    case "randomizedSplit":
      return 0.1;
    default:
      return via === "timeout" || via === "false" || via === "otherwise" ? 0.2 : 1;
  }
}
