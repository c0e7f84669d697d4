// Where a person stands in a journey at an instant, from all of their transitions in a rehearsal.

import type { StepId } from "../base/ids.ts";
import { countUpTo } from "../base/sorted-instants.ts";
import type { TransitionRecord } from "../engine/machine/transition-record.ts";

/** A step that was reached and that no way has led out of. */
export interface StandsAt {
  readonly step: StepId;
  readonly sinceMs: number;
}

export type Standing =
  /** `everEnters`: later, in this rehearsal. */
  | { readonly is: "outside"; readonly everEnters: boolean }
  /**
   * `entry`: which of their trips, from 1; so below. Of several branches somebody may travel several at once, so that
   * they stand at several steps; at least one.
   */
  | { readonly is: "at"; readonly steps: readonly StandsAt[]; readonly entry: number }
  | { readonly is: "completed" | "exited"; readonly atMs: number; readonly entry: number };

/** Of the latest trip. `transitions` in order; those of the instant itself are included. */
export function standingOf(transitions: readonly TransitionRecord[], atMs: number): Standing {
  const instants = transitions.map((one) => one.atMs);
  const past = transitions.slice(0, countUpTo(instants, atMs));
  const entry = past.at(-1)?.entry;
  if (entry === undefined) return { is: "outside", everEnters: transitions.length > 0 };
  const trip = past.filter((record) => record.entry === entry);
  return ended(trip, entry) ?? { is: "at", steps: stepsOf(trip), entry };
}

type Trip = readonly TransitionRecord[];

/** A trip that was completed may end by time later: then it was completed before. */
function ended(trip: Trip, entry: number): Standing | null {
  for (const { kind, atMs } of trip) {
    if (kind.what === "completed") return { is: "completed", atMs, entry };
    if (kind.what === "ended") return { is: kind.outcome, atMs, entry };
  }
  return null;
}

/** Where all ways have led on, the step that was reached last. */
function stepsOf(trip: Trip): readonly StandsAt[] {
  const reached = trip.flatMap(({ kind, atMs }) =>
    kind.what === "reached" ? [{ step: kind.step, sinceMs: atMs }] : [],
  );
  const passed = new Set(trip.flatMap(({ kind }) => (kind.what === "passed" ? [kind.step] : [])));
  const waiting = reached.filter(({ step }) => !passed.has(step));
  return waiting.length > 0 ? waiting : reached.slice(-1);
}
