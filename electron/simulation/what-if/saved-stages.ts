// The journeys of a kept rehearsal, one after the other: a what-if whose journey was changed on the way keeps those that
// came before with it, so that it can be read, and played on from, when its base has been deleted.

import { compilePlan } from "../../../shared/engine/plan.ts";
import type { LiveStage } from "../../../shared/engine/replay-stages.ts";
import type { RunSettings } from "../../../shared/engine/run-settings.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import type { RehearsalStore } from "../../space/rehearsal-store.ts";
import { packJson, rehearsalSection, unpackJson } from "../rehearsal-sections.ts";
import type { SavedRehearsal } from "../saved-rehearsal.ts";

/** As LiveStage, not yet compiled. */
export interface StagedJourney {
  readonly fromMs: number;
  readonly journey: Journey;
}

/** At least one, the last of which is the rehearsal's journey. Inside `space.read`. */
export function savedStages(store: RehearsalStore, saved: SavedRehearsal): readonly StagedJourney[] {
  const section = store.readSection(saved.facts.id, rehearsalSection.earlierJourneys);
  const { settings } = saved.circumstances;
  const { journey } = saved;
  if (section === undefined) return [{ fromMs: settings.publishedAtMs, journey }];
  const { earlier, fromMs } = unpackJson(section) as SavedStages;
  return [...earlier, { fromMs, journey }];
}

interface SavedStages {
  readonly earlier: readonly StagedJourney[];
  /** From when on the rehearsal's journey decides. */
  readonly fromMs: number;
}

/** The section of these stages; undefined where there is one alone. */
export function packStages(stages: readonly StagedJourney[]): Uint8Array | undefined {
  const last = stages.at(-1);
  if (stages.length < 2 || last === undefined) return undefined;
  const saved: SavedStages = { earlier: stages.slice(0, -1), fromMs: last.fromMs };
  return packJson(saved);
}

/** All of a rehearsal's stages under its circumstances. */
export function liveStages(
  stages: readonly StagedJourney[],
  { definitions, settings }: { readonly definitions: Definitions; readonly settings: RunSettings },
): readonly LiveStage[] {
  return stages.map(({ fromMs, journey }) => ({
    fromMs,
    live: { plan: compilePlan(journey, definitions), settings },
  }));
}
