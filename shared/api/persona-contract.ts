// Personas of the space: people made up by hand. They are in no count of people; a rehearsal takes them only where it
// is asked to (cohort "personas").

import { type } from "@orpc/contract";
import { z } from "zod";
import type { JsonObject, JsonValue } from "../base/json.ts";
import type { Persona } from "../people/persona-schema.ts";
import { idInput, jsonObjectInput, nameInput, windowInput } from "./inputs.ts";
import { procedure } from "./refusal.ts";

/** How many messages there are in so many equal parts of somebody's life, from the first to the last. */
export interface PersonaActivity {
  readonly fromMs: number;
  readonly toMs: number;
  readonly bars: readonly number[];
}

export interface PersonaRow {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly about: string;
  /** The first few, as they are at the end. */
  readonly traits: readonly { readonly name: string; readonly value: JsonValue }[];
  readonly messages: number;
  readonly activity: PersonaActivity;
}

export interface OpenedPersona {
  readonly id: string;
  readonly document: Persona;
  readonly digest: string;
}

/** A document written out. */
export interface PersonaLife {
  readonly messages: number;
  /** There would be more: the last ones are left out. */
  readonly isCut: boolean;
  readonly activity: PersonaActivity;
  /** From `offset` on, as Segment-spec calls in the order of time. */
  readonly calls: readonly JsonObject[];
}

const persona = z.object({ id: idInput });
const change = persona.extend({ window: windowInput });

export const personaContract = {
  /** In the order in which they were made. */
  list: procedure.output(type<readonly PersonaRow[]>()),
  open: procedure.input(persona).output(type<OpenedPersona>()),
  /** Of a document that need not be saved. Refuses one that is wrong with "wrongPersona". */
  life: procedure
    .input(z.object({ document: jsonObjectInput, offset: z.int().min(0), limit: z.int().min(0).max(500) }))
    .output(type<PersonaLife>()),
  /** Known from the beginning of the data on. Refuses with "nameMissing". */
  create: procedure
    .input(z.object({ window: windowInput, name: nameInput, zone: z.string().min(1).max(100) }))
    .output(type<{ readonly id: string }>()),
  /**
   * A persona with what a person of the space is and did. `left`: their oldest events that there were too many of.
   * Refuses with "notFound" or "nameMissing".
   */
  copyPerson: procedure
    .input(
      z.object({
        window: windowInput,
        userId: z.string().min(1).max(10_000),
        name: nameInput,
        zone: z.string().min(1).max(100),
      }),
    )
    .output(type<{ readonly id: string; readonly left: number }>()),
  duplicate: procedure.input(change).output(type<{ readonly id: string }>()),
  /**
   * In place of the document with `baseDigest`. Refuses with "changedElsewhere", "wrongPersona", or "userIdTaken" where
   * another persona has its user id.
   */
  save: procedure
    .input(change.extend({ document: jsonObjectInput, baseDigest: z.string().max(64) }))
    .output(type<{ readonly digest: string }>()),
  /** Can be restored until the space is left. */
  remove: procedure.input(change).output(type<void>()),
  restore: procedure.input(change).output(type<void>()),
  /** As a `.persona.json` file. */
  exportFile: procedure.input(persona).output(type<{ readonly name: string; readonly text: string }>()),
  /** A user id that is taken gets a number. Refuses with "wrongPersona", which names the first problem. */
  importFile: procedure
    .input(z.object({ window: windowInput, name: nameInput, text: z.string().max(1_000_000) }))
    .output(type<{ readonly id: string; readonly name: string }>()),
};
