// The way of a picked person through the journey: where they have been at an instant, where they stand, and where they
// will come by in this rehearsal.

import type { StepId } from "../../../shared/base/ids.ts";
import type { TransitionKind } from "../../../shared/engine/transition.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { connectionsOf } from "../../../shared/journey/connections.ts";
import { keyOfWay } from "../../canvas/journey-layout.ts";

export interface PersonTransition {
  /** The instance, from 1. */
  readonly entry: number;
  readonly atMs: number;
  readonly kind: TransitionKind;
}

export interface PersonWay {
  readonly initials: string;
  /** All of the person, in order. */
  readonly transitions: readonly PersonTransition[];
  /** Keys of the ways that lead nowhere. */
  readonly ends: ReadonlySet<string>;
}

export interface PersonPlace {
  readonly steps: ReadonlyMap<StepId, "been" | "ahead">;
  /** By key of the way. */
  readonly ways: ReadonlyMap<string, "been" | "ahead">;
  /** The step where they wait; null: they are not in the journey. */
  readonly at: StepId | null;
  /** The way by which they completed. */
  readonly leftBy: string | null;
}

/** Of the entry that is under way or was the last one; before the first, of that one, all of it ahead. */
export function placeAt({ transitions, ends }: PersonWay, atMs: number): PersonPlace {
  const entry = transitions.findLast((one) => one.atMs <= atMs)?.entry ?? transitions[0]?.entry;
  const steps = new Map<StepId, "been" | "ahead">();
  const ways = new Map<string, "been" | "ahead">();
  const open = new Set<StepId>();
  let leftBy: string | null = null;
  for (const { entry: of, atMs: when, kind } of transitions) {
    if (of !== entry) continue;
    const isPast = when <= atMs;
    const as = isPast ? "been" : "ahead";
    if (kind.what === "reached") {
      if (!steps.has(kind.step)) steps.set(kind.step, as);
      if (isPast) open.add(kind.step);
    } else if (kind.what === "passed") {
      const key = keyOfWay({ step: kind.step, via: kind.via });
      if (!ways.has(key)) ways.set(key, as);
      if (isPast) open.delete(kind.step);
      if (isPast && ends.has(key)) leftBy = key;
    } else if (isPast && (kind.what === "completed" || kind.what === "ended")) open.clear();
  }
  const at = [...open].at(-1) ?? null;
  return { steps, ways, at, leftBy: at === null ? leftBy : null };
}

export const endsOf = (journey: Journey): ReadonlySet<string> =>
  new Set(
    journey.steps.flatMap((step) =>
      connectionsOf(step)
        .filter(({ next }) => next === null)
        .map(({ via }) => keyOfWay({ step: step.id, via })),
    ),
  );
