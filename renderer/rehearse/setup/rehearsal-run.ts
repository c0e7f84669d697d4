// What the parts of a journey's screen know of the rehearsal that runs, and how they begin one.

import type { RehearsalSetup } from "../../../shared/api/cohort.ts";
import type { RehearsalProgress } from "../../../shared/api/rehearsal-contract.ts";
import type { Refusal } from "../../../shared/api/refusal.ts";

/** Where somebody asked for it, and is told why it was refused. */
export type RunPlace = "button" | "setup";

export type RehearsalRun =
  | { readonly kind: "none" }
  /** `done` is the part of all the work, 0 … 1; null: nothing more was told yet. */
  | { readonly kind: "running"; readonly done: number; readonly progress: RehearsalProgress | null }
  /** Asked for while an error of the journey stands in the way. */
  | { readonly kind: "obstructed" }
  | { readonly kind: "refused"; readonly refusal: Refusal; readonly at: RunPlace };

export interface Rehearsal {
  readonly run: RehearsalRun;
  /** With the setup of the last one; everyone, as it fits the data, where there is none. */
  readonly start: () => void;
  /** null: it gets the next number for a name. */
  readonly startWith: (setup: RehearsalSetup, name: string | null) => void;
  /** With the setup of a kept one, and the very people who took part in it. */
  readonly startAgain: (rehearsal: number) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}
