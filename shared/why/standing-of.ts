// Where a person stands in a journey at an instant, from all of their transitions in a rehearsal.

import type { StepId } from "../base/ids.ts";
import { countUpTo } from "../base/sorted-instants.ts";
import type { TransitionRecord } from "../engine/machine/transition-record.ts";

export type Standing =
  /** `everEnters`: later, in this rehearsal. */
  | { readonly is: "outside"; readonly everEnters: boolean }
  /** `entry`: which of their trips, from 1; so below. */
  | { readonly is: "at"; readonly step: StepId; readonly sinceMs: number; readonly entry: number }
  | { readonly is: "completed" | "exited"; readonly atMs: number; readonly entry: number };

/** Of the latest trip. `transitions` in order; those of the instant itself are included. */
export function standingOf(transitions: readonly TransitionRecord[], atMs: number): Standing {
  const count = countUpTo(
    transitions.map((one) => one.atMs),
    atMs,
  );
  for (let index = count - 1; index >= 0; index -= 1) {
    const record = transitions[index];
    const standing = record === undefined ? null : standingAfter(record);
    if (standing !== null) return firstCompleted(standing, transitions);
  }
  return { is: "outside", everEnters: transitions.length > 0 };
}

/** null: it leaves them where they were. */
function standingAfter({ kind, atMs, entry }: TransitionRecord): Standing | null {
  switch (kind.what) {
    case "reached":
      return { is: "at", step: kind.step, sinceMs: atMs, entry };
    case "completed":
      return { is: "completed", atMs, entry };
    case "ended":
      return { is: kind.outcome, atMs, entry };
    default:
      return null;
  }
}

/** A trip that is completed may end by time later: it was completed before. */
function firstCompleted(standing: Standing, transitions: readonly TransitionRecord[]): Standing {
  if (standing.is !== "completed") return standing;
  const first = transitions.find(({ kind, entry }) => kind.what === "completed" && entry === standing.entry);
  return { ...standing, atMs: Math.min(standing.atMs, first?.atMs ?? Infinity) };
}
