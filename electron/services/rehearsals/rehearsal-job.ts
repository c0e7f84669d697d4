// What the rehearsing thread is given and what it says back.

import type { Cohort } from "../../../shared/api/cohort.ts";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import type { GeneratedCohort } from "../../simulation/generated-people.ts";
import type { KeptPersona } from "../../simulation/persona-people.ts";
import type { PackedRehearsal } from "../../simulation/pack-rehearsal.ts";
import type { RehearsalTask } from "../../simulation/rehearsal-task.ts";
import type { SimulationError } from "../../simulation/simulation-error.ts";
import type { CountTask } from "../../simulation/what-if/count-changed-journey.ts";
import type { WhatIfJob } from "../../simulation/what-if/play-what-if.ts";

/** What the thread is started with. */
export interface RehearsingThreadSettings {
  readonly spacePath: string;
  /** So many threads work on a rehearsal, the one that is started among them. */
  readonly workers: number;
}

export interface RehearsalJob {
  readonly name: string;
  readonly journeyVersion: number | null;
  /** Who was to take part, to be written down; absent: everyone. */
  readonly cohort?: Cohort;
  /** Who takes part, as packCohort packs them; absent: all of the people. */
  readonly userIds?: Uint8Array;
  /** The made-up people among whom they are; absent: the people of the space. */
  readonly generated?: GeneratedCohort;
  /** The personas who take part; absent: others do. */
  readonly personas?: readonly KeptPersona[];
  /** When it was begun, to be written down. */
  readonly ranAtMs?: number;
  readonly task: RehearsalTask;
}

export type RehearsalWork =
  | { readonly kind: "rehearse"; readonly job: RehearsalJob }
  /** Plays on from a kept rehearsal. */
  | { readonly kind: "whatIf"; readonly job: WhatIfJob }
  /** Counts a kept rehearsal under a changed journey. Nothing else comes out. */
  | { readonly kind: "count"; readonly task: CountTask };

export type RehearsalOrder =
  | { readonly kind: "work"; readonly number: number; readonly work: RehearsalWork }
  | { readonly kind: "cancel"; readonly number: number };

/** The people are rehearsed first; then what came out is sorted and packed. */
export type RehearsalStage = "people" | "packing";

/** The part of a stage that is done, 0 … 1. */
export interface StageDone {
  readonly stage: RehearsalStage;
  readonly part: number;
}

export type RehearsalReport =
  | ({ readonly kind: "progress"; readonly number: number } & StageDone)
  | { readonly kind: "rehearsed"; readonly number: number; readonly packed: PackedRehearsal }
  | { readonly kind: "counted"; readonly number: number; readonly counts: InstantCounts }
  | { readonly kind: "failed"; readonly number: number; readonly error: SimulationError };
