// What the rehearsing thread is given and what it says back.

import type { PackedRehearsal } from "../../simulation/pack-rehearsal.ts";
import type { RehearsalTask } from "../../simulation/rehearsal-task.ts";
import type { SimulationError } from "../../simulation/simulation-error.ts";

/** What the thread is started with. */
export interface RehearsingThreadSettings {
  readonly spacePath: string;
  /** So many threads work on a rehearsal, the one that is started among them. */
  readonly workers: number;
}

export interface RehearsalJob {
  readonly name: string;
  readonly journeyVersion: number | null;
  readonly task: RehearsalTask;
}

export type RehearsalOrder =
  | { readonly kind: "rehearse"; readonly number: number; readonly job: RehearsalJob }
  | { readonly kind: "cancel"; readonly number: number };

export type RehearsalReport =
  /** The part of the people that is done, 0 … 1. */
  | { readonly kind: "progress"; readonly number: number; readonly done: number }
  | { readonly kind: "rehearsed"; readonly number: number; readonly packed: PackedRehearsal }
  | { readonly kind: "failed"; readonly number: number; readonly error: SimulationError };
