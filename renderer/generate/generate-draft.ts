// The settings of sample people while somebody turns them: each scenario keeps its own knobs, and all of it stays for as
// long as the window is open.

import type { GenerateSettings } from "../../shared/api/generate-contract.ts";
import type { Instant } from "../../shared/base/instant.ts";
import { type ScenarioName, scenarios } from "../../shared/generate/scenarios.ts";

export interface GenerateDraft {
  readonly scenario: ScenarioName;
  readonly people: number;
  readonly startMs: number;
  readonly days: number;
  readonly seed: number;
  /** By scenario: the knobs that were turned. */
  readonly knobs: Readonly<Record<ScenarioName, Readonly<Record<string, number>>>>;
}

const dayMs = 86_400_000;
const usualDays = 180;

/** The history ends with the day before this one. */
export function freshDraft(nowMs: number): GenerateDraft {
  return {
    scenario: "ecommerce",
    people: 10_000,
    startMs: (Math.floor(nowMs / dayMs) - usualDays) * dayMs,
    days: usualDays,
    seed: 1,
    knobs: { ecommerce: {}, "saas-trial": {}, subscription: {} },
  };
}

export const settingsOf = ({ knobs, startMs, ...draft }: GenerateDraft): GenerateSettings => ({
  ...draft,
  startMs: startMs as Instant,
  knobs: { ...knobs[draft.scenario] },
});

/** As the scenario has it where it was not turned. */
export const knobValue = ({ scenario, knobs }: GenerateDraft, knob: string): number =>
  knobs[scenario][knob] ?? scenarios[scenario].knobs[knob]?.default ?? 0;

/** A knob that stands as the scenario has it is not kept. */
export function withKnob(draft: GenerateDraft, knob: string, value: number): GenerateDraft {
  const { scenario, knobs } = draft;
  const { [knob]: _before, ...others } = knobs[scenario];
  const isUsual = scenarios[scenario].knobs[knob]?.default === value;
  return { ...draft, knobs: { ...knobs, [scenario]: isUsual ? others : { ...others, [knob]: value } } };
}

export const withoutKnobs = (draft: GenerateDraft): GenerateDraft => ({
  ...draft,
  knobs: { ...draft.knobs, [draft.scenario]: {} },
});
