// Where playing stops: the first instant at which a breakpoint is hit.

import type { Breakpoint } from "../../../shared/api/travel-contract.ts";
import { assertNever } from "../../../shared/base/assert.ts";
import { nearestInstant } from "../../../shared/rehearsal/nearest-instant.ts";
import { instantsOfPerson, momentsOfConnection } from "./happenings.ts";
import type { OpenRehearsal, TravelAnswer } from "./open-rehearsal.ts";

export interface NextBreakQuestion {
  /** Exclusive. */
  readonly fromMs: number;
  /** Inclusive. */
  readonly toMs: number;
  readonly breakpoints: readonly Breakpoint[];
}

/** `breakpoint` is its place in the question; the first of those that are hit at once. */
export type FoundBreak = { readonly atMs: number; readonly breakpoint: number } | null;

export const nextBreak: TravelAnswer<NextBreakQuestion, FoundBreak> = (
  rehearsal,
  { fromMs, toMs, breakpoints },
) =>
  breakpoints.reduce<FoundBreak>((found, breakpoint, index) => {
    const atMs = nearestInstant(instantsOf(rehearsal, breakpoint), fromMs, "next");
    const isSooner = atMs !== undefined && atMs <= toMs && (found === null || atMs < found.atMs);
    return isSooner ? { atMs, breakpoint: index } : found;
  }, null);

function instantsOf(rehearsal: OpenRehearsal, breakpoint: Breakpoint): ArrayLike<number> {
  switch (breakpoint.when) {
    case "reached":
      return rehearsal.saved.peopleAt(breakpoint.step)?.visits.reachedAtMs ?? [];
    case "taken":
      return momentsOfConnection(rehearsal, breakpoint.step, breakpoint.via).atMs;
    case "moves":
      return instantsOfPerson(rehearsal, breakpoint.userId);
    default:
      return assertNever(breakpoint);
  }
}
