// The nearest instant after, or before, another one at which something happens: to anyone, to a person, at a step.

import type { NeighbourOf } from "../../../shared/api/travel-contract.ts";
import { assertNever } from "../../../shared/base/assert.ts";
import { nearestInstant, type Direction } from "../../../shared/rehearsal/nearest-instant.ts";
import type { Job } from "../counting/job.ts";
import { allInstants, instantsAtStep, instantsOfPerson } from "./happenings.ts";
import type { OpenRehearsal, TravelAnswer } from "./open-rehearsal.ts";
import { runSlices } from "./run-slices.ts";

export interface NeighbourQuestion {
  readonly atMs: number;
  readonly direction: Direction;
  readonly of: NeighbourOf;
}

export type FoundInstant = { readonly atMs: number } | null;

export const neighbour: TravelAnswer<NeighbourQuestion, FoundInstant> = (rehearsal, question, isCancelled) =>
  runSlices({ space: rehearsal.space, isCancelled }, nearest(rehearsal, question));

function* nearest(rehearsal: OpenRehearsal, question: NeighbourQuestion): Job<FoundInstant> {
  const instants = yield* instantsOf(rehearsal, question.of);
  const atMs = nearestInstant(instants, question.atMs, question.direction);
  return atMs === undefined ? null : { atMs };
}

function* instantsOf(rehearsal: OpenRehearsal, of: NeighbourOf): Job<Float64Array> {
  switch (of.kind) {
    case "anyone":
      return yield* allInstants(rehearsal);
    case "person":
      return instantsOfPerson(rehearsal, of.userId);
    case "step":
      return instantsAtStep(rehearsal, of.step);
    default:
      return assertNever(of);
  }
}
