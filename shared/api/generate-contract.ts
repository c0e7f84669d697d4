// Sample people from a scenario: what would come out, and bringing them into the space as one import, which can be
// undone as any other.

import { type } from "@orpc/contract";
import { z } from "zod";
import { idInput, instantInput, windowInput } from "./inputs.ts";
import type { ImportRecord } from "./import-contract.ts";
import { procedure } from "./refusal.ts";

export const generateInput = z.object({
  /** A name of shared/generate/scenarios.ts. */
  scenario: idInput,
  people: z.int().min(1).max(10_000_000),
  startMs: instantInput,
  days: z.int().min(1).max(1_830),
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1),
  /** Those that are absent are as the scenario has them. */
  knobs: z.record(z.string().max(100), z.number()),
});

export type GenerateSettings = z.infer<typeof generateInput>;

/** Counted over the first of the people, who are the same whenever the settings are. */
export interface GeneratePreview {
  /** So many were made for it. */
  readonly sampled: number;
  /** Of them. The first stage is everybody. */
  readonly stages: readonly { readonly label: string; readonly people: number }[];
  readonly plans: readonly { readonly plan: string; readonly people: number }[];
  readonly messages: number;
  /** `mean` is null where there are none. */
  readonly worth: { readonly label: string; readonly events: number; readonly mean: number | null };
  /** Of everybody who is asked for. */
  readonly estimated: { readonly messages: number; readonly bytes: number };
}

export const generateContract = {
  /** Refuses with "unknownScenario" or "wrongSettings". Cancelled by its signal. */
  preview: procedure
    .input(generateInput.extend({ sample: z.int().min(1).max(10_000) }))
    .output(type<GeneratePreview>()),
  /** All of them, or none. Cancelled by its signal until everybody is there; progress comes as changes. */
  run: procedure
    .input(z.object({ window: windowInput, work: idInput, settings: generateInput }))
    .output(type<ImportRecord>()),
};
