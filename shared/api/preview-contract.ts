// What a draft would do: who would enter, what would go out, and what the data says against it. Nothing of
// this is kept.

import { type } from "@orpc/contract";
import { z } from "zod";
import type { JsonObject } from "../base/json.ts";
import type { JourneyProblem } from "../journey/problems/journey-problem.ts";
import { idInput, instantInput, jsonObjectInput } from "./inputs.ts";
import type { MatchingPerson, PersonInShort } from "./people-contract.ts";
import { procedure } from "./refusal.ts";

export interface EntryPreview {
  /** At the publication instant, by what was before it. */
  readonly atOnce: number;
  /** From then on to the end. */
  readonly later: number;
  /** Equal spans from publication to the end; `count` people entered in each, the first without those at once. */
  readonly bars: readonly { readonly fromMs: number; readonly count: number }[];
  /** A few of those at once, or of the later ones where nobody enters at once. */
  readonly samples: readonly MatchingPerson[];
}

export interface SendPreview {
  readonly person: PersonInShort;
  /** One for each destination of the step, as FORMATS.md writes a delivery. */
  readonly deliveries: readonly { readonly destination: string; readonly call: JsonObject }[];
}

export interface PreviewSettings {
  readonly publishedAtMs: number;
  readonly untilMs: number;
}

export const previewContract = {
  /** The publication instant and the end that fit the data, used until a person chooses others. */
  settings: procedure.output(type<PreviewSettings>()),
  /** Of a draft whose entry step and settings are valid, whatever the rest is. Refuses with "notValid". */
  entry: procedure
    .input(z.object({ document: jsonObjectInput, publishedAtMs: instantInput, untilMs: instantInput }))
    .output(type<EntryPreview>()),
  /** `userId` null: somebody is chosen. Refuses with "notValid" or "notFound". */
  send: procedure
    .input(
      z.object({
        document: jsonObjectInput,
        step: idInput,
        userId: z.string().max(10_000).nullable(),
        atMs: instantInput,
      }),
    )
    .output(type<SendPreview>()),
  /** What only the data can say, e.g. a branch that nobody would take. Cancelled by its signal. */
  problems: procedure
    .input(z.object({ document: jsonObjectInput }))
    .output(type<readonly JourneyProblem[]>()),
};
