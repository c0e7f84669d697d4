// Rehearsals of journeys: setting one up, running it, and those that are kept.

import { type } from "@orpc/contract";
import { z } from "zod";
import type { InstantCounts } from "../engine/instant-counts.ts";
import { type Cohort, type RehearsalSetup, setupInput } from "./cohort.ts";
import { idInput, nameInput, windowInput } from "./inputs.ts";
import { procedure } from "./refusal.ts";
import type { ChangedSince, WhatIfOf } from "./travel-contract.ts";

export interface LastRehearsal {
  readonly id: number;
  readonly name: string;
  /** null: of the draft. */
  readonly journeyVersion: number | null;
  readonly publishedAtMs: number;
  readonly untilMs: number;
  readonly cohort: Cohort;
  readonly users: number;
  readonly journeyChanged: boolean;
  readonly definitionsChanged: boolean;
  readonly messagesChanged: boolean;
  /** At its end. */
  readonly counts: InstantCounts;
}

export interface RehearsalDefaults {
  /** That of the journey's last rehearsal where it still fits, else what fits the data, with everyone. */
  readonly setup: RehearsalSetup;
  /** The instants of the first and the last message; null in a space without messages. */
  readonly dataFromMs: number | null;
  readonly dataToMs: number | null;
  /** Of the space. */
  readonly people: number;
  readonly messages: number;
}

export interface RehearsalEstimate {
  /** Who would take part; of people who are made up, how many are asked for. */
  readonly people: number;
  /** Of these people, whenever they were; of people who are made up, an estimate from the first of them. */
  readonly messages: number;
  readonly durationMs: number;
  /** Whether the time is told by the last rehearsals of this program, or by what is usual. */
  readonly basis: "measured" | "assumed";
}

export interface RehearsalRow {
  readonly id: number;
  readonly name: string;
  /** null: of a draft. */
  readonly journeyVersion: number | null;
  readonly setup: RehearsalSetup;
  /** What it saw. */
  readonly people: number;
  readonly messages: number;
  /** At its end, in all. */
  readonly entered: number;
  readonly completed: number;
  /** null where nobody wrote it down. */
  readonly ranAtMs: number | null;
  readonly changed: ChangedSince;
  readonly whatIf: WhatIfOf | null;
}

/** How far a running rehearsal is. */
export interface RehearsalProgress {
  /** Who has been rehearsed, of how many. Behind them all, what came out is put in order and kept. */
  readonly people: number;
  readonly ofPeople: number;
  /** Since it was begun. */
  readonly elapsedMs: number;
}

const journey = z.object({ journey: idInput });
const ids = z.array(z.int()).min(1).max(1_000);

export const rehearsalContract = {
  /** What-ifs are left out: they belong to what they play on from. */
  last: procedure.input(journey).output(type<LastRehearsal | null>()),
  /** Those that are kept, what-ifs as well, the newest first. */
  list: procedure.input(journey).output(type<readonly RehearsalRow[]>()),
  defaults: procedure.input(journey).output(type<RehearsalDefaults>()),
  /**
   * Refuses as run does where the setup cannot be run. Cancelled by its signal. Nothing about the journey but its id
   * is looked at.
   */
  estimate: procedure.input(journey.extend({ setup: setupInput })).output(type<RehearsalEstimate>()),
  /**
   * Rehearses what is worked on and keeps it; without a setup, as `defaults` says. Progress comes as changes. Refuses
   * with "notValid", "running", "cancelled" or "badSetup"; with "unknownAudience", "unknownPeople" or "emptyCohort"
   * where nobody would take part.
   */
  run: procedure
    .input(journey.extend({ window: windowInput, setup: setupInput.optional(), name: nameInput.optional() }))
    .output(type<{ readonly id: number }>()),
  /**
   * As run, with the setup of a kept one and the very people who took part in it. Refuses with "isWhatIf" where it
   * plays on from another one.
   */
  again: procedure
    .input(z.object({ id: z.int(), window: windowInput }))
    .output(type<{ readonly id: number }>()),
  cancel: procedure.input(journey).output(type<void>()),
  /** Refuses with "nameMissing", "nameTooLong" or, within a journey, "nameTaken". */
  rename: procedure
    .input(z.object({ id: z.int(), name: nameInput, window: windowInput }))
    .output(type<void>()),
  /** They are in no list any more, and are deleted when the space is left; until then they can be restored. */
  remove: procedure.input(z.object({ ids, window: windowInput })).output(type<void>()),
  /** Refuses with "notFound" where they are deleted by now. */
  restore: procedure.input(z.object({ ids, window: windowInput })).output(type<void>()),
};
