// Who takes part in a rehearsal, and under which circumstances, as a person sets it up.

import { z } from "zod";
import { idInput, instantInput, jsonObjectInput } from "./inputs.ts";

export const peopleScopeInput = z.discriminatedUnion("of", [
  z.object({ of: z.literal("step"), step: idInput, state: z.enum(["waiting", "passed", "left"]) }),
  /** Whoever took this way out of the step. */
  z.object({ of: z.literal("connection"), step: idInput, via: z.string().max(500) }),
  z.object({ of: z.literal("journey"), state: z.enum(["entered", "inProgress", "completed", "exited"]) }),
]);

export const foundPeopleInput = z.object({
  atMs: instantInput,
  scope: peopleScopeInput,
  /** A part of id, name or e-mail; "" for all. */
  text: z.string().max(200),
  /** Judged at the instant; null for all. */
  condition: jsonObjectInput.nullable(),
});

export type PeopleScope = z.infer<typeof peopleScopeInput>;

/** Whom a list shows: those in a scope at an instant, of whom the text and the condition hold. */
export type PeopleQuery = z.infer<typeof foundPeopleInput>;

export const cohortInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("everyone") }),
  /** Its members at publication. */
  z.object({ kind: z.literal("audience"), audience: idInput }),
  /** So many of everyone, the same for the same seed. */
  z.object({
    kind: z.literal("sample"),
    size: z.int().min(1).max(10_000_000),
    seed: z
      .int()
      .min(0)
      .max(2 ** 32 - 1),
  }),
  z.object({ kind: z.literal("people"), userIds: z.array(z.string().min(1).max(10_000)).min(1).max(10_000) }),
  /** Those whom a list of another rehearsal shows. */
  z.object({ kind: z.literal("found"), rehearsal: z.int(), query: foundPeopleInput }),
  /** Made up for this rehearsal by a scenario of the generator; the space's own people take no part. */
  z.object({
    kind: z.literal("generated"),
    scenario: idInput,
    people: z.int().min(1).max(1_000_000),
    seed: z
      .int()
      .min(0)
      .max(2 ** 32 - 1),
  }),
  /** Personas of the space, null: all of them; nobody else takes part. */
  z.object({ kind: z.literal("personas"), ids: z.array(idInput).min(1).max(1_000).nullable() }),
]);

export type Cohort = z.infer<typeof cohortInput>;

export const setupInput = z.object({
  cohort: cohortInput,
  publishedAtMs: instantInput,
  /** Inclusive. */
  untilMs: instantInput,
  /** From inclusive, to exclusive; ascending, apart from each other. */
  pauses: z.array(z.object({ fromMs: instantInput, toMs: instantInput })).max(100),
  archivedAtMs: instantInput.nullable(),
});

export type RehearsalSetup = z.infer<typeof setupInput>;
