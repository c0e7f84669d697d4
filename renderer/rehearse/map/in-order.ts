// Which moves of one frame are of the same people: whoever comes to a step that holds nobody goes on at once, so that
// they are seen on one connection after the other, and not on all of them together.

import type { StepId } from "../../../shared/base/ids.ts";
import { connectionsOf } from "../../../shared/journey/connections.ts";
import type { Journey, Step } from "../../../shared/journey/journey.ts";
import { keyOfWay } from "../../canvas/journey-layout.ts";
import type { Move } from "../../canvas/journey-map.ts";

/** `moves` are of one side. */
export function inOrder(moves: readonly Omit<Move, "after">[], journey: Journey): readonly Move[] {
  const moved = new Set(moves.map(({ way }) => way));
  const into = new Map<StepId, { readonly step: Step; readonly via: string }[]>();
  for (const step of journey.steps)
    for (const { via, next } of connectionsOf(step)) {
      if (next === null || !moved.has(keyOfWay({ step: step.id, via }))) continue;
      into.set(next, [...(into.get(next) ?? []), { step, via }]);
    }
  const known = new Map<StepId, number>();
  const afterAt = (step: Step): number => {
    const before = known.get(step.id);
    if (before !== undefined) return before;
    const sources = holdsNobody(step) ? (into.get(step.id) ?? []) : [];
    const after = Math.max(0, ...sources.map((source) => 1 + afterAt(source.step)));
    known.set(step.id, after);
    return after;
  };
  const byWay = new Map(
    journey.steps.flatMap((step) =>
      connectionsOf(step).map(({ via }) => [keyOfWay({ step: step.id, via }), step] as const),
    ),
  );
  return moves.map((move) => {
    const step = byWay.get(move.way);
    return { ...move, after: step === undefined ? 0 : afterAt(step) };
  });
}

const holdsNobody = (step: Step): boolean =>
  step.type === "trueFalseSplit" ||
  step.type === "randomizedSplit" ||
  step.type === "sendToDestinations" ||
  (step.type === "multiBranchSplit" && step.mode === "firstMatch");
