// Rehearsals of journeys: running one, and the counts of the last.

import { type } from "@orpc/contract";
import { z } from "zod";
import type { InstantCounts } from "../engine/instant-counts.ts";
import { idInput, windowInput } from "./inputs.ts";
import { procedure } from "./refusal.ts";

export interface LastRehearsal {
  readonly id: number;
  readonly name: string;
  /** null: of the draft. */
  readonly journeyVersion: number | null;
  readonly publishedAtMs: number;
  readonly untilMs: number;
  readonly users: number;
  readonly journeyChanged: boolean;
  readonly definitionsChanged: boolean;
  readonly messagesChanged: boolean;
  /** At its end. */
  readonly counts: InstantCounts;
}

export const rehearsalContract = {
  last: procedure.input(z.object({ journey: idInput })).output(type<LastRehearsal | null>()),
  /**
   * Rehearses what is worked on with everyone, from and to the instants that fit the data, and keeps it. Progress
   * comes as changes. Refuses with "notValid", "running" or "cancelled".
   */
  run: procedure
    .input(z.object({ journey: idInput, window: windowInput }))
    .output(type<{ readonly id: number }>()),
  cancel: procedure.input(z.object({ journey: idInput })).output(type<void>()),
};
